package se.stegvis.shared.time;

import java.time.LocalDate;
import java.util.List;

/** The outcome of reading a written date. */
public sealed interface DateReading {

    /** Nothing is written. */
    record Nothing() implements DateReading {}

    /** That day and no other is meant. */
    record Read(LocalDate day) implements DateReading {}

    /**
     * A person is to say which day is meant.
     *
     * @param days to choose from, the likeliest first; never empty
     */
    record Asked(Ambiguity ambiguity, List<LocalDate> days) implements DateReading {
        public Asked {
            days = days.stream().distinct().toList();
        }
    }

    /** It is no day, or none that can be read. */
    record Unread(Fault fault) implements DateReading {}

    /** Why is asked. */
    enum Ambiguity {
        /** A week is written, which has seven days. */
        WEEK,
        /** Several days can be meant. */
        UNSURE,
        /** The weekday written beside the date is another than that of the date. */
        WEEKDAY,
        /** So far from today that a slip of the pen is likelier. */
        FAR_OFF,
        /** The day has passed, where one ahead is asked for. */
        PASSED,
        /** The day has not been, where one that has been is asked for. */
        AHEAD
    }

    /** Why it is not read. */
    enum Fault {
        /** Such as 30 February or week 54. */
        NO_SUCH_DAY,
        /** The year lies outside 1900–2199. */
        YEAR,
        /** A month or a year without a day. */
        INCOMPLETE,
        /** None of the ways to write a date. */
        UNREADABLE
    }
}
