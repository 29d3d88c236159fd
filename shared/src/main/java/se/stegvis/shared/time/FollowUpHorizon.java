package se.stegvis.shared.time;

import java.time.LocalDate;

/**
 * How far ahead a follow-up is one to look forward to. No process of the sources waits longer than three months, so a date
 * further off than six is counted as none: a slip of the pen in the year must not silence every rule (decision 91).
 */
public final class FollowUpHorizon {
    public static final int MONTHS = 6;

    private FollowUpHorizon() {}

    /** Whether the date counts on that day; one that is late does. */
    public static boolean reaches(LocalDate due, LocalDate today) {
        return !due.isAfter(today.plusMonths(MONTHS));
    }
}
