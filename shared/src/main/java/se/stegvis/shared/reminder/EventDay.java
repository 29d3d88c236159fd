package se.stegvis.shared.reminder;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import se.stegvis.shared.record.CareRecord;

/** The Swedish day on which something happened. */
final class EventDay {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private EventDay() {}

    static Optional<LocalDate> of(CareRecord record) {
        return record.happenedAt().map(EventDay::of);
    }

    static LocalDate of(OffsetDateTime at) {
        return at.atZoneSameInstant(ZONE).toLocalDate();
    }
}
