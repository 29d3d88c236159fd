package se.stegvis.shared.reminder;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.time.SwedishTime;

/** The Swedish day on which something happened. */
final class EventDay {
    private EventDay() {}

    static Optional<LocalDate> of(CareRecord record) {
        return record.happenedAt().map(EventDay::of);
    }

    static LocalDate of(OffsetDateTime at) {
        return SwedishTime.day(at);
    }
}
