package se.stegvis.shared.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.stegvis.shared.time.SwedishTime;

/**
 * The attempts to reach a person since the person was last reached. A signed contact that reached somebody, and a home
 * visit that was let in, end the count; a visit where nobody was home is an attempt.
 *
 * @param count of attempts; 0 when the last contact came about
 * @param first the Swedish day of the first of them; empty when there are none
 */
public record ContactAttempts(int count, Optional<LocalDate> first) {

    /** Those of the signed records of one case. A record without a day, and a correction, count for nothing. */
    public static ContactAttempts of(Collection<? extends CareRecord> records) {
        List<? extends CareRecord> counted = records.stream()
                .filter(one -> one.signed()
                        && one.addendumTo().isEmpty()
                        && one.happenedAt().isPresent())
                .toList();
        Optional<OffsetDateTime> reached = counted.stream()
                .filter(ContactAttempts::isMeeting)
                .flatMap(one -> one.happenedAt().stream())
                .max(Comparator.comparing(OffsetDateTime::toInstant));
        List<OffsetDateTime> attempts = counted.stream()
                .filter(ContactAttempts::isAttempt)
                .flatMap(one -> one.happenedAt().stream())
                .filter(at -> reached.map(at::isAfter).orElse(true))
                .sorted(Comparator.comparing(OffsetDateTime::toInstant))
                .toList();
        return new ContactAttempts(
                attempts.size(), attempts.stream().findFirst().map(SwedishTime::day));
    }

    /** Somebody met or was reached. */
    public static boolean isMeeting(CareRecord record) {
        return record instanceof Contact contact && contact.reached()
                || record instanceof HomeVisit visit
                        && visit.entry().filter(VisitEntry.LET_IN::equals).isPresent();
    }

    /** Somebody tried to reach the person, and did not. */
    public static boolean isAttempt(CareRecord record) {
        return record instanceof Contact contact && contact.isAttempt()
                || record instanceof HomeVisit visit
                        && visit.entry().filter(VisitEntry.NOT_HOME::equals).isPresent();
    }
}
