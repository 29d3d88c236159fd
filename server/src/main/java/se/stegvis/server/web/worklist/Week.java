package se.stegvis.server.web.worklist;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** A day and the week, Monday to Sunday, that it lies in. */
public record Week(LocalDate today) {

    public LocalDate monday() {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public LocalDate sunday() {
        return monday().plusDays(6);
    }

    /**
     * Follow-ups that slipped "this week" are counted over the seven days before today, so that a Monday counts the
     * week before.
     */
    public LocalDate slippedSince() {
        return today.minusDays(7);
    }
}
