package se.stegvis.server.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

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

    /** The instant in a column; empty when NULL. */
    public static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
                .map(written -> written.toInstant(ZoneOffset.UTC));
    }

    /** The day in a DATE column; empty when NULL. */
    public static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
