package se.stegvis.server.reminder;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import se.stegvis.shared.time.SwedishTime;

/** When mails may leave: working days from 8 to 18, Swedish time, so never in the hours that a clock change moves. */
@Singleton
public class MailHours {
    public static final LocalTime FIRST = LocalTime.of(8, 0);
    static final LocalTime LAST = LocalTime.of(18, 0);

    private final SwedishCalendar calendar;

    MailHours(SwedishCalendar calendar) {
        this.calendar = calendar;
    }

    /** The day that reminders are issued for: it begins at eight, so never in the hours that a clock change moves. */
    public static LocalDate day(Instant now) {
        ZonedDateTime local = now.atZone(SwedishTime.ZONE);
        LocalDate today = local.toLocalDate();
        return local.toLocalTime().isBefore(FIRST) ? today.minusDays(1) : today;
    }

    /** {@code now} when mails may leave now, else the next time they may. */
    Instant from(Instant now) {
        ZonedDateTime local = now.atZone(SwedishTime.ZONE);
        LocalDate today = local.toLocalDate();
        boolean over = !local.toLocalTime().isBefore(LAST);
        LocalDate day = calendar.firstFrom(over ? today.plusDays(1) : today);
        boolean withinHours = day.equals(today) && !local.toLocalTime().isBefore(FIRST);
        return withinHours ? now : day.atTime(FIRST).atZone(SwedishTime.ZONE).toInstant();
    }
}
