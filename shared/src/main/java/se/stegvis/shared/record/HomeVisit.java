package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.choice;
import static se.stegvis.shared.record.FieldSpec.flag;
import static se.stegvis.shared.record.FieldSpec.instant;
import static se.stegvis.shared.record.FieldSpec.map;
import static se.stegvis.shared.record.FieldSpec.number;
import static se.stegvis.shared.record.FieldSpec.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A home visit (hembesök). What the person says is kept apart from what the worker assesses. */
public record HomeVisit(RecordHeader header, Doc doc) implements CareRecord {
    /** The field in which the server says whose content it has and has checked. Nobody else may set it. */
    public static final String RECEIVED = "attachmentsReceived";

    /** No visit lasts longer: what says so has a wrong day. */
    static final Duration LONGEST = Duration.ofHours(24);

    static final KindSpec SPEC = KindSpec.signed(
            "HOME_VISIT",
            choice("purpose", VisitPurpose.class).toSign(),
            flag("announced"),
            choice("entry", VisitEntry.class).toSign(),
            instant("start").inThePast(),
            instant("end").inThePast(),
            map("present", text("name"), text("relation")),
            text("observations"),
            text("clientSays"),
            text("assessment"),
            text("childrenSituation"),
            text("agreements"),
            text("nextStep"),
            text("safetyNote"),
            map("attachments", text("sha256"), text("name"), text("mediaType"), number("size")),
            // By the key of the attachment; open after signing, because the content often comes later than the
            // signature.
            map(RECEIVED, text("sha256"), instant("at")).open());

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        List<Finding> findings = new ArrayList<>();
        boolean letIn = entry().filter(VisitEntry.LET_IN::equals).isPresent();
        if (letIn && doc.text("observations").isEmpty()) {
            findings.add(Finding.of("observations", "required-when-let-in"));
        }
        if (letIn && childrenMustBeSeen(facts) && doc.text("childrenSituation").isEmpty()) {
            findings.add(Finding.of("childrenSituation", "children"));
        }
        length().ifPresent(length -> {
            if (length.isNegative()) {
                findings.add(Finding.of("end", "ends-before-start"));
            } else if (length.compareTo(LONGEST) > 0) {
                findings.add(Finding.of("end", "ends-days-later"));
            }
        });
        return findings;
    }

    public Optional<VisitPurpose> purpose() {
        return doc.choice("purpose", VisitPurpose.class);
    }

    public Optional<VisitEntry> entry() {
        return doc.choice("entry", VisitEntry.class);
    }

    /** The pictures that belong to it, in the order they were added. */
    public List<Attachment> attachments() {
        return doc.map("attachments").entrySet().stream()
                .flatMap(entry -> Attachment.of(entry).stream())
                .toList();
    }

    /** Those whose content the server has not got, or not as it should be. The visit is complete when there are none. */
    public List<Attachment> awaited() {
        Map<String, Doc> received = doc.map(RECEIVED);
        return attachments().stream()
                .filter(one -> !received.getOrDefault(one.key(), Doc.EMPTY)
                        .text("sha256")
                        .equals(Optional.of(one.sha256())))
                .toList();
    }

    /** When the server had the content of that attachment, ISO 8601 by its clock; empty when it has not said so. */
    public Optional<String> received(Attachment attachment) {
        return Optional.ofNullable(doc.map(RECEIVED).get(attachment.key()))
                .filter(receipt -> receipt.text("sha256").equals(Optional.of(attachment.sha256())))
                .flatMap(receipt -> receipt.text("at"));
    }

    /** A child in the household, or an emergency application, makes the children's situation compulsory. */
    private boolean childrenMustBeSeen(CaseFacts facts) {
        return facts.childInHousehold()
                || purpose().filter(VisitPurpose.EMERGENCY_APPLICATION::equals).isPresent();
    }

    /** From start to end; negative when the end lies before the start, empty while one of them is not told. */
    public Optional<Duration> length() {
        return doc.instant("start").flatMap(start -> doc.instant("end").map(end -> Duration.between(start, end)));
    }
}
