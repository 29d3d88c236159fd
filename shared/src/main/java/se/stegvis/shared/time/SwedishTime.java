package se.stegvis.shared.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The zone of the municipality. A day of a record is a day here, wherever the device or the server is. */
public final class SwedishTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private SwedishTime() {}

    /** The Swedish day of that instant. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** The Swedish day of that instant. */
    public static LocalDate day(OffsetDateTime at) {
        return day(at.toInstant());
    }
}
