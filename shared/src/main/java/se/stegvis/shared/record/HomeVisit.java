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
    public static final TextField CHILDREN_SITUATION = text("childrenSituation");
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
            ASSESSMENT,
            CHILDREN_SITUATION,
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
        if (letIn && childrenMustBeSeen(facts) && doc.get(CHILDREN_SITUATION).isEmpty()) {
            findings.add(Finding.of(CHILDREN_SITUATION, "children"));
        }
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

    /** A child in the household, or an emergency application, makes the children's situation compulsory. */
    private boolean childrenMustBeSeen(CaseFacts facts) {
        return facts.childInHousehold()
                || purpose().filter(VisitPurpose.EMERGENCY_APPLICATION::equals).isPresent();
    }

    /** From start to end; negative when the end lies before the start, empty while one of them is missing. */
    public Optional<Duration> length() {
        return doc.get(START).flatMap(start -> doc.get(END).map(end -> Duration.between(start, end)));
    }
}
