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

    static final KindSpec SPEC = KindSpec.signed(
            "WORK_TRAINING_FOLLOW_UP",
            reference("training").toSign(),
            number("attendedHours"),
            text("works"),
            text("obstacles"),
            text("functionActivity"),
            text("supervisorSays"),
            text("clientSays"),
            choice("change", TrainingChange.class).toSign(),
            number("newHours"));

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        List<Finding> findings = new ArrayList<>();
        Bounds.notNegative("attendedHours", attendedHours()).ifPresent(findings::add);
        if (change().filter(STEPS::contains).isPresent() && newHours().isEmpty()) {
            findings.add(Finding.of("newHours", "step-without-hours"));
        }
        Bounds.finding("newHours", newHours(), 0, Bounds.WEEK).ifPresent(findings::add);
        return findings;
    }

    /** The {@link WorkTraining} that is followed up. */
    public Optional<UUID> training() {
        return doc.id("training");
    }

    public Optional<TrainingChange> change() {
        return doc.choice("change", TrainingChange.class);
    }

    /** Hours a week. */
    public Optional<BigDecimal> attendedHours() {
        return doc.number("attendedHours");
    }

    /** Hours a week from now on. */
    public Optional<BigDecimal> newHours() {
        return doc.number("newHours");
    }
}
