package se.stegvis.shared.process;

import java.time.LocalDate;
import java.time.Period;

/**
 * The largest definition that is accepted: room for any way of working we know of, and never so much that a day cannot
 * be reckoned with or a text cannot be read. A published version is kept for good, so this is asked before.
 */
final class DefinitionLimits {
    /** Days of a follow-up interval or of the age of a record; the longest built-in one is 180. */
    static final int DAYS = 3_660;

    /** As {@link #DAYS}, for a length of time. */
    static final int YEARS = 10;

    /** Characters of the number of a step. */
    static final int NUMBER = 20;

    /** Characters of a name or a title; the longest built-in one has 119. */
    static final int TITLE = 200;

    /** Characters of a sentence; the longest built-in one has 199. */
    static final int SENTENCE = 2_000;

    /** Elements of a list; the longest built-in one has 24. */
    static final int ELEMENTS = 500;

    /** Guards that one guard is made of, with those that it names. */
    static final int GUARDS = 500;

    /** Characters of the name by which an unmet guard is named; a change of step can hold no longer one. */
    static final int GUARD_NAME = 300;

    static final int VERSION = 9_999;

    /** The years that records may name too. */
    static final int FIRST_YEAR = 1900;

    static final int LAST_YEAR = 2199;

    /** So many errors are reported for one text; more help nobody. */
    static final int ERRORS = 500;

    private static final int MONTHS_A_YEAR = 12;

    private DefinitionLimits() {}

    static boolean year(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    static boolean length(Period period) {
        return period.getDays() <= DAYS && period.toTotalMonths() <= YEARS * MONTHS_A_YEAR;
    }

    /** The day so much later; where no calendar reaches, the last there is. Never throws for what a case may hold. */
    static LocalDate later(LocalDate day, Period period) {
        long most = LocalDate.MAX.toEpochDay() - day.toEpochDay();
        long months = Math.max(0, period.toTotalMonths());
        long atMost = months * 31 + Math.max(0, period.getDays());
        return atMost > most ? LocalDate.MAX : day.plus(period);
    }
}
