package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.choice;
import static se.stegvis.shared.record.FieldSpec.flag;
import static se.stegvis.shared.record.FieldSpec.instant;
import static se.stegvis.shared.record.FieldSpec.map;
import static se.stegvis.shared.record.FieldSpec.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A home visit (hembesök). The person's own words are kept apart from what the worker assesses. */
public record HomeVisit(RecordHeader header, Doc doc) implements PictureRecord {

    /** No visit lasts longer: what says so has a wrong day. */
    static final Duration LONGEST = Duration.ofHours(24);

    public static final ChoiceField<VisitPurpose> PURPOSE =
            choice("purpose", VisitPurpose.class).toSign();
    public static final FlagField ANNOUNCED = flag("announced");
    public static final ChoiceField<VisitEntry> ENTRY =
            choice("entry", VisitEntry.class).toSign();
    public static final InstantField START = instant("start").inThePast();
    public static final InstantField END = instant("end").inThePast();
    public static final MapField PRESENT = map("present", PersonFields.NAME, PersonFields.RELATION);
    public static final TextField OBSERVATIONS = text("observations");
    public static final TextField CLIENT_SAYS = text("clientSays");
    public static final TextField ASSESSMENT = text("assessment");
    /** The first question of an emergency assessment: are there children, also such as visit? */
    public static final ChoiceField<VisitChildren> CHILDREN_THERE = choice("childrenThere", VisitChildren.class);

    public static final TextField CHILD_SITUATION = text("situation");
    /** Each child for itself. */
    public static final MapField CHILDREN = map("children", PersonFields.NAME, CHILD_SITUATION);

    public static final TextField CHILDREN_SITUATION = text("childrenSituation");
    public static final ChoiceField<EmergencyOutcome> EMERGENCY_OUTCOME =
            choice("emergencyOutcome", EmergencyOutcome.class);
    /** Who decided the outcome: a name, or a role in the municipality. */
    public static final TextField EMERGENCY_DECIDED_BY = text("emergencyDecidedBy");

    public static final TextField AGREEMENTS = text("agreements");
    public static final TextField NEXT_STEP = text("nextStep");
    public static final TextField SAFETY_NOTE = text("safetyNote");
    static final KindSpec SPEC = KindSpec.signed(
            "HOME_VISIT",
            PURPOSE,
            ANNOUNCED,
            ENTRY,
            START,
            END,
            PRESENT,
            OBSERVATIONS,
            CLIENT_SAYS,
            SipWish.WISHED,
            ASSESSMENT,
            CHILDREN_THERE,
            CHILDREN,
            CHILDREN_SITUATION,
            EMERGENCY_OUTCOME,
            EMERGENCY_DECIDED_BY,
            AGREEMENTS,
            NEXT_STEP,
            SAFETY_NOTE,
            ATTACHMENTS,
            RECEIVED);

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        List<Finding> findings = new ArrayList<>();
        boolean letIn = entry().filter(VisitEntry.LET_IN::equals).isPresent();
        if (letIn && doc.get(OBSERVATIONS).isEmpty()) {
            findings.add(Finding.of(OBSERVATIONS, "required-when-let-in"));
        }
        if (letIn && childrenMustBeSeen(facts) && doc.get(CHILDREN_SITUATION).isEmpty() && !tellsOfEachChild()) {
            findings.add(Finding.of(CHILDREN_SITUATION, "children"));
        }
        doc.get(CHILDREN).forEach((key, child) -> {
            if (child.get(CHILD_SITUATION).isEmpty()) {
                findings.add(Finding.of(CHILDREN.path(key, CHILD_SITUATION), "child-without-situation"));
            }
        });
        if (emergencyOutcome()
                        .filter(outcome -> outcome != EmergencyOutcome.AWAITED)
                        .isPresent()
                && doc.get(EMERGENCY_DECIDED_BY).isEmpty()) {
            findings.add(Finding.of(EMERGENCY_DECIDED_BY, "emergency-decided-by"));
        }
        SipWish.undated(this).ifPresent(findings::add);
        length().ifPresent(length -> {
            if (length.isNegative()) {
                findings.add(Finding.of(END, "ends-before-start"));
            } else if (length.compareTo(LONGEST) > 0) {
                findings.add(Finding.of(END, "ends-days-later"));
            }
        });
        return findings;
    }

    public Optional<VisitPurpose> purpose() {
        return doc.get(PURPOSE);
    }

    public Optional<VisitEntry> entry() {
        return doc.get(ENTRY);
    }

    /** The purpose is an emergency assessment (nödprövning). */
    public boolean isEmergency() {
        return purpose().filter(VisitPurpose.EMERGENCY_APPLICATION::equals).isPresent();
    }

    /** The answer to the first question of an emergency; empty where nobody asked it, as on tablets of before. */
    public Optional<VisitChildren> childrenThere() {
        return doc.get(CHILDREN_THERE);
    }

    public Optional<EmergencyOutcome> emergencyOutcome() {
        return doc.get(EMERGENCY_OUTCOME);
    }

    /**
     * Whether the situation of children is compulsory: a child of the household, children who are there or visit, or an
     * emergency of which nobody has said that there are none.
     */
    public boolean childrenMustBeSeen(CaseFacts facts) {
        return facts.childInHousehold()
                || childrenThere().map(there -> there != VisitChildren.NONE).orElseGet(this::isEmergency);
    }

    private boolean tellsOfEachChild() {
        return !doc.get(CHILDREN).isEmpty()
                && doc.get(CHILDREN).values().stream()
                        .allMatch(child -> child.get(CHILD_SITUATION).isPresent());
    }

    /** From start to end; negative when the end lies before the start, empty while one of them is missing. */
    public Optional<Duration> length() {
        return doc.get(START).flatMap(start -> doc.get(END).map(end -> Duration.between(start, end)));
    }
}
