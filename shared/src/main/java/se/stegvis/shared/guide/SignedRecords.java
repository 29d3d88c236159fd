package se.stegvis.shared.guide;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.DocumentRequest;
import se.stegvis.shared.time.SwedishTime;

/** The signed records of a case, oldest first; addenda left out. */
final class SignedRecords {

    private final Instant start;
    private final List<? extends CareRecord> oldestFirst;

    /** @param opened the day the case was opened: when a record happened that does not say so itself */
    SignedRecords(Collection<? extends CareRecord> records, Optional<LocalDate> opened) {
        this.start = opened.map(day -> day.atStartOfDay(SwedishTime.ZONE).toInstant())
                .orElse(Instant.EPOCH);
        this.oldestFirst = inOrder(records.stream().filter(CareRecord::signed).filter(one -> one.addendumTo()
                        .isEmpty()))
                .toList();
    }

    /** Oldest first; of two at the same moment the one with the lower id. */
    <R extends CareRecord> Stream<R> inOrder(Stream<R> records) {
        return records.sorted(Comparator.comparing((R one) -> moment(one))
                .thenComparing(one -> one.id().toString()));
    }

    <R extends CareRecord> Stream<R> all(Class<R> kind) {
        return oldestFirst.stream().filter(kind::isInstance).map(kind::cast);
    }

    <R extends CareRecord> Optional<R> newest(Class<R> kind) {
        return all(kind).reduce((older, newer) -> newer);
    }

    /** The Swedish day it happened. */
    LocalDate day(CareRecord one) {
        return SwedishTime.day(moment(one));
    }

    /** The Swedish day from which the case has known of it: for a draft, when it was begun. */
    LocalDate known(CareRecord one) {
        return one.signed() ? day(one) : SwedishTime.day(begun(one));
    }

    /**
     * When it happened or was sent; where it says neither, when it was begun, which its time-ordered id (UUIDv7) shows.
     */
    private Instant moment(CareRecord one) {
        return one.happenedAt()
                .or(() -> one.doc().get(DocumentRequest.SENT_AT))
                .map(OffsetDateTime::toInstant)
                .orElseGet(() -> begun(one));
    }

    private Instant begun(CareRecord one) {
        return one.header().begun().orElse(start);
    }
}
