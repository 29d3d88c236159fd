package se.stegvis.shared.record;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Parses the formats of the wire that the JDK parses more freely. All throw IllegalArgumentException or DateTimeException. */
final class StrictFormats {
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2199;

    private StrictFormats() {}

    /** {@code UUID.fromString} takes short forms such as {@code 1-1-1-1-1}; the wire does not. */
    static UUID uuid(String written) {
        if (written.length() != 36) {
            throw new IllegalArgumentException("expected a UUID of 36 characters");
        }
        return UUID.fromString(written);
    }

    /** Whether that is an id, and no word. */
    static boolean isUuid(String written) {
        try {
            return uuid(written).toString().equalsIgnoreCase(written);
        } catch (IllegalArgumentException word) {
            return false;
        }
    }

    /** Whether the number is a whole year that a person can mean. */
    static boolean isYear(BigDecimal number) {
        return number.compareTo(BigDecimal.valueOf(FIRST_YEAR)) >= 0
                && number.compareTo(BigDecimal.valueOf(LAST_YEAR)) <= 0
                && number.stripTrailingZeros().scale() <= 0;
    }

    /** A year that a person can mean and every database can hold. */
    static LocalDate date(String written) {
        LocalDate date = LocalDate.parse(written);
        demandYear(date.getYear());
        return date;
    }

    /** An instant with offset, in a year that a person can mean. */
    static OffsetDateTime instant(String written) {
        OffsetDateTime instant = OffsetDateTime.parse(written);
        demandYear(instant.getYear());
        return instant;
    }

    private static void demandYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("expected a year from " + FIRST_YEAR + " to " + LAST_YEAR);
        }
    }
}
