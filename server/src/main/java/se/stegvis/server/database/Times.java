package se.stegvis.server.database;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Times between Java and the database, where they are DATETIME(3) in UTC whatever the zone of either machine. */
public final class Times {
    private static final int MILLISECOND_DIGITS = 3;

    private Times() {}

    /** For {@code setObject}; cut to milliseconds, which is what the column keeps. */
    public static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }

    /** As {@link #utc}, in the form of MariaDB. */
    static String text(Instant instant) {
        return utc(instant).toString().replace('T', ' ');
    }

    /**
     * Reads a DATETIME(3) that Connector/J has put into words. Connector/J 3.5.11 says the fraction of a second in
     * milliseconds when the row came as text, and in microseconds without leading zeros when it came from a prepared
     * statement: 40 ms is ".040" in the one and ".40000" in the other, and every instant with less than 100 ms would be
     * read wrong.
     */
    static Instant instant(String text) {
        int point = text.indexOf('.');
        if (point < 0) {
            return seconds(text);
        }
        String fraction = text.substring(point + 1);
        ChronoUnit unit = fraction.length() <= MILLISECOND_DIGITS ? ChronoUnit.MILLIS : ChronoUnit.MICROS;
        return seconds(text.substring(0, point)).plus(Long.parseLong(fraction), unit);
    }

    private static Instant seconds(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }
}
