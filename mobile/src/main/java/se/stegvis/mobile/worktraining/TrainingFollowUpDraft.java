package se.stegvis.mobile.worktraining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.mobile.draft.Draft;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.TrainingChange;
import se.stegvis.shared.record.WorkTrainingFollowUp;

/** The follow-up of a work training while it is written. */
public final class TrainingFollowUpDraft implements Draft<WorkTrainingFollowUp> {
    /** A step up or down is suggested as an hour a working day, in hours a week. */
    private static final BigDecimal USUAL_STEP = BigDecimal.valueOf(5);

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final RecordDraft fields;
    private final List<TrainingCourse> courses;
    private final Optional<UUID> about;

    private TrainingFollowUpDraft(RecordDraft fields, Journal journal, Optional<UUID> about) {
        this.fields = fields;
        this.courses = TrainingCourse.of(journal.recordsOf(fields.target().caseId()));
        this.about = about;
    }

    /**
     * A new follow-up.
     *
     * @param about the training, or the earlier follow-up whose next date has come; without it the only training that
     *     goes on
     */
    public static TrainingFollowUpDraft fresh(Journal journal, UUID caseId, Optional<UUID> about) {
        RecordDraft fields = RecordDraft.fresh(journal, Kind.WORK_TRAINING_FOLLOW_UP, caseId);
        TrainingFollowUpDraft draft = new TrainingFollowUpDraft(fields, journal, about);
        List<TrainingCourse> open =
                draft.courses.stream().filter(one -> !one.ended()).toList();
        about.flatMap(id -> draft.courses.stream().filter(one -> one.has(id)).findFirst())
                .or(() -> open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty())
                .ifPresent(course -> draft.choose(course.id()));
        return draft;
    }

    /** Goes on with a follow-up that was begun before. */
    public static TrainingFollowUpDraft of(WorkTrainingFollowUp begun, Journal journal) {
        return new TrainingFollowUpDraft(RecordDraft.of(begun), journal, Optional.empty());
    }

    /** A correction of a signed follow-up; the signed one stays as it is. */
    public static TrainingFollowUpDraft addendum(WorkTrainingFollowUp signed, Journal journal) {
        return new TrainingFollowUpDraft(RecordDraft.addendum(journal, signed), journal, Optional.empty());
    }

    @Override
    public RecordDraft fields() {
        return fields;
    }

    /** The signed work trainings of the case, those that go on first. */
    List<TrainingCourse> courses() {
        return courses;
    }

    /** The training that is followed up; empty until one is chosen, or when it has left the tablet. */
    Optional<TrainingCourse> course() {
        return content()
                .training()
                .flatMap(id -> courses.stream().filter(one -> one.has(id)).findFirst());
    }

    void choose(UUID training) {
        fields.text(WorkTrainingFollowUp.TRAINING, training.toString());
    }

    /** Hours a week that the chosen change usually leads to; empty when it ends, or nothing was agreed. */
    Optional<BigDecimal> suggestedHours() {
        Optional<BigDecimal> agreed = course().flatMap(TrainingCourse::agreedNow);
        return content().change().flatMap(change -> switch (change) {
            case KEEP -> agreed;
            case STEP_UP -> agreed.map(hours -> hours.add(USUAL_STEP));
            case STEP_DOWN -> agreed.map(TrainingFollowUpDraft::lower);
            case END -> Optional.empty();
        });
    }

    /** Of few hours the half is left. */
    private static BigDecimal lower(BigDecimal hours) {
        return hours.compareTo(USUAL_STEP) > 0
                ? hours.subtract(USUAL_STEP)
                : hours.divide(TWO, 1, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    /** Whether the form asks for that field now: what ends has no new hours and no next date. */
    boolean asksFor(FieldSpec field) {
        boolean ends = content().change().filter(TrainingChange.END::equals).isPresent();
        return !(ends && (field == WorkTrainingFollowUp.NEW_HOURS || field == CommonFields.FOLLOW_UP));
    }

    /** The record whose due follow-up this is: the one it was opened from, else the one that waits; an addendum has none. */
    Optional<CareRecord> carriesOut() {
        if (content().addendumTo().isPresent()) {
            return Optional.empty();
        }
        return course().flatMap(
                        one -> about.filter(one::has).flatMap(one::record).or(one::waiting));
    }
}
