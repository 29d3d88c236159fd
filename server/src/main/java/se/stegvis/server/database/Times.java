package se.stegvis.server.database;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Times between Java and the database, where they are DATETIME(3) in UTC whatever the zone of either machine. */
public final class Times {
    private Times() {}

    /** For {@code setObject}; cut to milliseconds, which is what the column keeps. */
    public static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }

    /** As {@link #utc}, in the form of MariaDB. */
    static String text(Instant instant) {
        return utc(instant).toString().replace('T', ' ');
    }

    /** Reads {@link #text}. */
    static Instant instant(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }
}
