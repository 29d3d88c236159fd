package se.stegvis.server.statistics;

import java.time.LocalDate;

/** Both days included. */
public record Period(LocalDate from, LocalDate through) {
    public Period {
        if (through.isBefore(from)) {
            throw new IllegalArgumentException(
                    "a period from " + from + " cannot end on " + through + "; give a last day from the first on");
        }
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(through);
    }
}
