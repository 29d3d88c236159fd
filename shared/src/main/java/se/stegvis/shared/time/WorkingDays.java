package se.stegvis.shared.time;

import java.time.LocalDate;

/** Which days people are at work. */
@FunctionalInterface
public interface WorkingDays {

    boolean isWorkingDay(LocalDate day);

    /** The {@code count}th working day after {@code day}; the day itself when {@code count} is 0. */
    default LocalDate plusWorkingDays(LocalDate day, int count) {
        LocalDate at = day;
        for (int left = count; left > 0; left--) {
            at = firstFrom(at.plusDays(1));
        }
        return at;
    }

    /** The last working day that is not after {@code day}. */
    default LocalDate lastUntil(LocalDate day) {
        LocalDate at = day;
        while (!isWorkingDay(at)) {
            at = at.minusDays(1);
        }
        return at;
    }

    /** The first working day that is not before {@code day}. */
    default LocalDate firstFrom(LocalDate day) {
        LocalDate at = day;
        while (!isWorkingDay(at)) {
            at = at.plusDays(1);
        }
        return at;
    }
}
