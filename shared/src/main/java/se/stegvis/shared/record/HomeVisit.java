package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.choice;
import static se.stegvis.shared.record.FieldSpec.flag;
import static se.stegvis.shared.record.FieldSpec.instant;
import static se.stegvis.shared.record.FieldSpec.map;
import static se.stegvis.shared.record.FieldSpec.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A home visit (hembesök). The person's own words are kept apart from what the worker assesses. */
public record HomeVisit(RecordHeader header, Doc doc) implements CareRecord {

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
    public static final MapField ATTACHMENTS =
            map("attachments", Attachment.SHA256, Attachment.NAME, Attachment.MEDIA_TYPE, Attachment.SIZE);
    public static final InstantField RECEIVED_AT = instant("at");
    /** The field in which the server says whose content it has and has checked. Nobody else may set it. */
    public static final MapField RECEIVED =
            map("attachmentsReceived", Attachment.SHA256, RECEIVED_AT).open();

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

    /** The pictures that belong to it, in the order they were added. */
    public List<Attachment> attachments() {
        return doc.get(ATTACHMENTS).entrySet().stream()
                .flatMap(entry -> Attachment.of(entry).stream())
                .toList();
    }

    /**
     * Those whose content the server has not got, or not as it should be. The visit is complete when there are none.
     */
    public List<Attachment> awaited() {
        Map<String, Doc> received = doc.get(RECEIVED);
        return attachments().stream()
                .filter(one -> !received.getOrDefault(one.key(), Doc.EMPTY)
                        .get(Attachment.SHA256)
                        .equals(Optional.of(one.sha256())))
                .toList();
    }

    /** When the server had the content of that attachment, ISO 8601 by its clock; empty when it has not said so. */
    public Optional<String> received(Attachment attachment) {
        return Optional.ofNullable(doc.get(RECEIVED).get(attachment.key()))
                .filter(receipt -> receipt.get(Attachment.SHA256).equals(Optional.of(attachment.sha256())))
                .flatMap(receipt -> receipt.written(RECEIVED_AT));
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
