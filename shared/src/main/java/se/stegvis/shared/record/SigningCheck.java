package se.stegvis.shared.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.stegvis.shared.text.VisibleText;

/** Tells everything that is missing before a record may be signed, all at once. The same on tablet and server. */
public final class SigningCheck {
    private static final Set<FieldSpec> SAYS_NOTHING = Set.of(
            CommonFields.ADDENDUM_TO,
            CommonFields.STATUS,
            CommonFields.SIGNED_BY,
            CommonFields.HAPPENED_AT,
            CommonFields.FOLLOW_UP_OUTCOMES,
            CommonFields.FOLLOWS_UP,
            CommonFields.DISCARDED_AT,
            CommonFields.MEETING,
            CommonFields.PASSED_WARNINGS,
            CommonFields.PASSED_WHY,
            CommonFields.CONFLICTS);
    private static final JsonNode NONE = JsonNodeFactory.instance.arrayNode();
    private static final Set<FieldSpec> STEPS = Set.of(StepChange.FROM, StepChange.TO);

    private SigningCheck() {}

    /** All findings: required fields in the form's order, then the kind's own rules; empty when it may be signed. */
    public static List<Finding> of(CareRecord careRecord, CaseFacts facts) {
        List<Finding> findings = new ArrayList<>(
                careRecord.addendumTo().isPresent() ? ofAddendum(careRecord) : ofWhole(careRecord, facts));
        UnknownChoices.in(careRecord).stream()
                .filter(unknown ->
                        findings.stream().noneMatch(finding -> finding.field().equals(unknown.field())))
                .toList()
                .forEach(findings::add);
        findings.addAll(SignatureRule.findings(careRecord, facts.signatures()));
        if (!careRecord.doc().get(CommonFields.CONFLICTS).isEmpty()) {
            // Once signed, the text that lost could never be chosen any more.
            findings.add(Finding.of(CommonFields.CONFLICTS, "conflict-open"));
        }
        if (careRecord.doc().has(CommonFields.DISCARDED_AT)) {
            findings.add(Finding.of(CommonFields.DISCARDED_AT, "discarded"));
        }
        if (namesAnother(careRecord, facts)) {
            findings.add(Finding.of(CommonFields.SIGNED_BY, "signed-by-other"));
        }
        return findings;
    }

    /** The warnings for the signer, who may pass them with a reason; a correction (rättelse) warns of nothing. */
    public static List<Finding> warnings(CareRecord careRecord, CaseFacts facts) {
        return careRecord.addendumTo().isPresent() ? List.of() : careRecord.warnings(facts);
    }

    /** Nobody signs in another's name; a device of before the field names nobody. */
    private static boolean namesAnother(CareRecord careRecord, CaseFacts facts) {
        return careRecord
                .signedBy()
                .filter(named -> facts.signer()
                        .filter(signer -> !signer.account().equals(named))
                        .isPresent())
                .isPresent();
    }

    /**
     * The faults of the fields of a signed record that are still open, for example an assignment returned without
     * a reason; empty when a change after the signature may stand.
     */
    public static List<Finding> afterSigning(CareRecord signed, CaseFacts facts) {
        return signed.addendumTo().isPresent()
                ? List.of()
                : signed.ownFindings(facts).stream()
                        .filter(finding -> isOpen(signed.spec(), finding.field()))
                        .toList();
    }

    private static boolean isOpen(KindSpec spec, String path) {
        return spec.field(path.split("/")[0]).map(FieldSpec::openWhenSigned).orElse(false);
    }

    /** An addendum (rättelse) says only what is corrected, so nothing is required but that it says something. */
    private static List<Finding> ofAddendum(CareRecord addendum) {
        boolean saysSomething = addendum.spec().fields().stream()
                .filter(field -> !SAYS_NOTHING.contains(field))
                .anyMatch(field -> !isMissing(addendum.doc(), field));
        return saysSomething ? List.of() : List.of(Finding.of(CommonFields.ADDENDUM_TO, "addendum-empty"));
    }

    private static List<Finding> ofWhole(CareRecord careRecord, CaseFacts facts) {
        List<Finding> findings = new ArrayList<>();
        for (FieldSpec field : careRecord.spec().fields()) {
            if (field.required() && isMissing(careRecord.doc(), field)) {
                findings.add(Finding.of(field, isPicked(field) ? "required-choice" : "required"));
            }
        }
        findings.addAll(careRecord.ownFindings(facts));
        findings.addAll(careRecord.signatureFindings());
        return findings;
    }

    /**
     * Is it picked on the form, and not written? A step is text in the record, and picked among those of the process.
     */
    private static boolean isPicked(FieldSpec field) {
        return switch (field.type()) {
            case CHOICE, SET, ID -> true;
            case TEXT -> STEPS.contains(field);
            case DATE, INSTANT, NUMBER, FLAG, MAP, OBJECT -> false;
        };
    }

    /**
     * Whether anything in it can be read: an entry whose only text cannot be seen is none. A bare key says itself when it
     * is a word, as a party does; the id of an entry says nothing.
     */
    private static boolean says(JsonNode node) {
        if (node.isTextual()) {
            return VisibleText.isVisible(node.textValue());
        }
        if (!node.isContainerNode()) {
            return node.isValueNode() && !node.isNull();
        }
        for (Map.Entry<String, JsonNode> below : node.properties()) {
            boolean bare =
                    below.getValue().isContainerNode() && below.getValue().isEmpty();
            if (bare ? !StrictFormats.isUuid(below.getKey()) : says(below.getValue())) {
                return true;
            }
        }
        for (JsonNode element : node.isArray() ? node : NONE) {
            if (says(element)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMissing(Doc doc, FieldSpec field) {
        return switch (field.type()) {
            case MAP, SET, OBJECT -> doc.node(field).isEmpty() || !says(doc.node(field));
            case TEXT, CHOICE, DATE, INSTANT, ID -> doc.written(field).isEmpty();
            case NUMBER, FLAG -> !doc.has(field);
        };
    }
}
