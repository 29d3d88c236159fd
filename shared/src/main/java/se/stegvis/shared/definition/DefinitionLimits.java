package se.stegvis.shared.definition;

import java.time.LocalDate;
import java.time.Period;

/**
 * The largest definition that is accepted: room for any way of working we know of, and never so much that a day cannot
 * be reckoned with or a text cannot be read. A published version is kept for good, so this is asked before.
 */
public final class DefinitionLimits {
    /** Days of a follow-up interval or of the age of a record; the longest built-in one is 180. */
    public static final int DAYS = 3_660;

    /** As {@link #DAYS}, for a length of time. */
    public static final int YEARS = 10;

    /** Characters of the number of a step. */
    public static final int NUMBER = 20;

    /** Characters of a name or a title; the longest built-in one has 119. */
    public static final int TITLE = 200;

    /** Characters of a sentence; the longest built-in one has 199. */
    public static final int SENTENCE = 2_000;

    /** Elements of a list; the longest built-in one has 24. */
    public static final int ELEMENTS = 500;

    /** Guards that one guard is made of, with those that it names. */
    public static final int GUARDS = 500;

    /** Characters of the name by which an unmet guard is named; a change of step can hold no longer one. */
    public static final int GUARD_NAME = 300;

    public static final int VERSION = 9_999;

    /** The years that records may name too. */
    public static final int FIRST_YEAR = 1900;

    public static final int LAST_YEAR = 2199;

    /** So many errors are reported for one text; more help nobody. */
    public static final int ERRORS = 500;

    private static final int MONTHS_A_YEAR = 12;

    private DefinitionLimits() {}

    public static boolean year(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    public static boolean length(Period period) {
        return period.getDays() <= DAYS && period.toTotalMonths() <= YEARS * MONTHS_A_YEAR;
    }

    /** The day so much later; where no calendar reaches, the last there is. Never throws for what a case may hold. */
    public static LocalDate later(LocalDate day, Period period) {
        long most = LocalDate.MAX.toEpochDay() - day.toEpochDay();
        long months = Math.max(0, period.toTotalMonths());
        long atMost = months * 31 + Math.max(0, period.getDays());
        return atMost > most ? LocalDate.MAX : day.plus(period);
    }
}
