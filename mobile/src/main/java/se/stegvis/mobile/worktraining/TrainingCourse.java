package se.stegvis.mobile.worktraining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.TrainingChange;
import se.stegvis.shared.record.WorkTraining;
import se.stegvis.shared.record.WorkTrainingFollowUp;
import se.stegvis.shared.reminder.FollowUpState;

/**
 * One signed work training as it has gone.
 *
 * @param training as it was agreed
 * @param followUps the signed ones, oldest first; addenda correct words and are not among them
 */
record TrainingCourse(WorkTraining training, List<WorkTrainingFollowUp> followUps) {
    private static final Comparator<CareRecord> BY_TIME =
            Comparator.comparing(one -> one.happenedAt().orElse(OffsetDateTime.MIN));

    /** The findings of one follow-up, beside the agreed values at that time. Hours a week. */
    record TrainingFinding(WorkTrainingFollowUp followUp, Optional<BigDecimal> agreed) {}

    /** All signed work trainings of a case, those that go on first, newest first. */
    static List<TrainingCourse> of(Collection<StoredRecord> records) {
        List<WorkTrainingFollowUp> followUps =
                signed(records, WorkTrainingFollowUp.class).sorted(BY_TIME).toList();
        return signed(records, WorkTraining.class)
                .sorted(BY_TIME.reversed())
                .map(training -> new TrainingCourse(training, of(training.id(), followUps)))
                .sorted(Comparator.comparing(TrainingCourse::ended))
                .toList();
    }

    private static <R extends CareRecord> Stream<R> signed(Collection<StoredRecord> records, Class<R> kind) {
        return records.stream()
                .map(StoredRecord::content)
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(one -> one.signed() && one.addendumTo().isEmpty());
    }

    private static List<WorkTrainingFollowUp> of(UUID training, List<WorkTrainingFollowUp> followUps) {
        return followUps.stream()
                .filter(one -> one.training().equals(Optional.of(training)))
                .toList();
    }

    UUID id() {
        return training.id();
    }

    /** The last follow-up ended it. */
    boolean ended() {
        return last().flatMap(WorkTrainingFollowUp::change)
                .filter(TrainingChange.END::equals)
                .isPresent();
    }

    /** Hours a week as agreed now: those of the last follow-up that set new ones. */
    Optional<BigDecimal> agreedNow() {
        return agreedAfter(followUps.size());
    }

    /** Each follow-up beside what was agreed before it, oldest first. */
    List<TrainingFinding> found() {
        return IntStream.range(0, followUps.size())
                .mapToObj(at -> new TrainingFinding(followUps.get(at), agreedAfter(at)))
                .toList();
    }

    private Optional<BigDecimal> agreedAfter(int count) {
        return followUps.subList(0, count).stream()
                .flatMap(one -> one.newHours().stream())
                .reduce((earlier, later) -> later)
                .or(training::agreedHours);
    }

    /** The record of this training whose follow-up waits, the earliest date first; empty when none does. */
    Optional<CareRecord> waiting() {
        return records().filter(one -> dueOf(one).isPresent()).min(Comparator.comparing(one -> dueOf(one)
                .orElseThrow()));
    }

    /** Whether that is this training or one of its follow-ups. */
    boolean has(UUID record) {
        return record(record).isPresent();
    }

    /** The training or the follow-up with that id. */
    Optional<CareRecord> record(UUID record) {
        return records().filter(one -> one.id().equals(record)).findFirst();
    }

    private Stream<CareRecord> records() {
        return Stream.concat(Stream.of(training), followUps.stream());
    }

    private Optional<WorkTrainingFollowUp> last() {
        return followUps.isEmpty() ? Optional.empty() : Optional.of(followUps.get(followUps.size() - 1));
    }

    private static Optional<LocalDate> dueOf(CareRecord one) {
        return FollowUpState.of(one)
                .filter(state -> state.standing() == FollowUpState.Standing.OPEN)
                .map(FollowUpState::due);
    }
}
