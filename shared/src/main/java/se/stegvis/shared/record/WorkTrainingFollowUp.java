package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.choice;
import static se.stegvis.shared.record.FieldSpec.number;
import static se.stegvis.shared.record.FieldSpec.reference;
import static se.stegvis.shared.record.FieldSpec.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A follow-up of work training at the workplace; the voices of client and supervisor are kept apart. */
public record WorkTrainingFollowUp(RecordHeader header, Doc doc) implements CareRecord {
    private static final Set<TrainingChange> STEPS = EnumSet.of(TrainingChange.STEP_UP, TrainingChange.STEP_DOWN);

    public static final IdField TRAINING = reference("training").toSign();
    public static final NumberField ATTENDED_HOURS = number("attendedHours");
    public static final TextField WORKS = text("works");
    public static final TextField OBSTACLES = text("obstacles");
    public static final TextField FUNCTION_ACTIVITY = text("functionActivity");
    public static final TextField SUPERVISOR_SAYS = text("supervisorSays");
    public static final TextField CLIENT_SAYS = text("clientSays");
    public static final ChoiceField<TrainingChange> CHANGE =
            choice("change", TrainingChange.class).toSign();
    public static final NumberField NEW_HOURS = number("newHours");

    static final KindSpec SPEC = KindSpec.signed(
            "WORK_TRAINING_FOLLOW_UP",
            TRAINING,
            ATTENDED_HOURS,
            WORKS,
            OBSTACLES,
            FUNCTION_ACTIVITY,
            SUPERVISOR_SAYS,
            CLIENT_SAYS,
            CHANGE,
            NEW_HOURS);

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        List<Finding> findings = new ArrayList<>();
        NumberBounds.notNegative(ATTENDED_HOURS.name(), attendedHours()).ifPresent(findings::add);
        if (change().filter(STEPS::contains).isPresent() && newHours().isEmpty()) {
            findings.add(Finding.of(NEW_HOURS, "step-without-hours"));
        }
        NumberBounds.finding(NEW_HOURS.name(), newHours(), 0, NumberBounds.WEEK).ifPresent(findings::add);
        return findings;
    }

    /** The {@link WorkTraining} that is followed up. */
    public Optional<UUID> training() {
        return doc.get(TRAINING);
    }

    public Optional<TrainingChange> change() {
        return doc.get(CHANGE);
    }

    /** Hours a week. */
    public Optional<BigDecimal> attendedHours() {
        return doc.get(ATTENDED_HOURS);
    }

    /** Hours a week from now on. */
    public Optional<BigDecimal> newHours() {
        return doc.get(NEW_HOURS);
    }
}
