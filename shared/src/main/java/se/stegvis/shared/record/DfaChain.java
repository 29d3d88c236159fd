package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.choice;
import static se.stegvis.shared.record.FieldSpec.date;
import static se.stegvis.shared.record.FieldSpec.flag;
import static se.stegvis.shared.record.FieldSpec.map;
import static se.stegvis.shared.record.FieldSpec.reference;
import static se.stegvis.shared.record.FieldSpec.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Diagnosis, function impairment, activity limitation (DFA-kedjan). With gaps it may be signed, but is not complete.
 */
public record DfaChain(RecordHeader header, Doc doc) implements CareRecord {
    public static final TextField DIAGNOSIS_TEXT = text("text");
    public static final MapField DIAGNOSES = map("diagnoses", DIAGNOSIS_TEXT);
    public static final TextField IMPAIRMENT_TEXT = text("text");
    public static final IdField IMPAIRMENT_DIAGNOSIS = reference("diagnosis");
    public static final MapField IMPAIRMENTS = map("impairments", IMPAIRMENT_TEXT, IMPAIRMENT_DIAGNOSIS);
    public static final TextField LIMITATION_TEXT = text("text");
    public static final IdField LIMITATION_IMPAIRMENT = reference("impairment");
    public static final MapField LIMITATIONS = map("limitations", LIMITATION_TEXT, LIMITATION_IMPAIRMENT);
    public static final ChoiceField<WorkAbilityLoss> EXTENT =
            choice("extent", WorkAbilityLoss.class, WorkAbilityLoss::perCent);
    public static final FlagField PERMANENT = flag("permanent");
    /** The certificate that the chain is taken from, and its day. */
    public static final TextField CERTIFICATE = text("certificate");

    public static final DateField CERTIFICATE_DATED = date("certificateDated").inThePast();

    static final KindSpec SPEC = KindSpec.signed(
            "DFA_CHAIN", DIAGNOSES, IMPAIRMENTS, LIMITATIONS, EXTENT, PERMANENT, CERTIFICATE, CERTIFICATE_DATED);

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    /** Gaps do not stop a signature, but a chain without a link is none. */
    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        return diagnoses().isEmpty() && impairments().isEmpty() && limitations().isEmpty()
                ? List.of(Finding.of(DIAGNOSES, "dfa-empty"))
                : List.of();
    }

    public Map<String, Doc> diagnoses() {
        return doc.get(DIAGNOSES);
    }

    public Map<String, Doc> impairments() {
        return doc.get(IMPAIRMENTS);
    }

    public Map<String, Doc> limitations() {
        return doc.get(LIMITATIONS);
    }

    public Optional<WorkAbilityLoss> extent() {
        return doc.get(EXTENT);
    }

    public boolean permanent() {
        return doc.get(PERMANENT).orElse(false);
    }

    /** Every limitation hangs on an impairment, every impairment on a diagnosis, and there is one of each. */
    public boolean complete() {
        return gaps().isEmpty();
    }

    /** The gaps of the chain, in its own order; each names the link. Not findings: they do not stop a signature. */
    public List<Finding> gaps() {
        List<Finding> gaps = new ArrayList<>();
        links(DIAGNOSES, diagnoses(), DIAGNOSIS_TEXT, gaps);
        links(IMPAIRMENTS, impairments(), IMPAIRMENT_TEXT, gaps);
        hanging(IMPAIRMENTS, impairments(), IMPAIRMENT_DIAGNOSIS, diagnoses(), gaps);
        links(LIMITATIONS, limitations(), LIMITATION_TEXT, gaps);
        hanging(LIMITATIONS, limitations(), LIMITATION_IMPAIRMENT, impairments(), gaps);
        return gaps;
    }

    private static void links(MapField field, Map<String, Doc> links, TextField text, List<Finding> gaps) {
        if (links.isEmpty()) {
            gaps.add(Finding.of(field, "dfa-none"));
        }
        links.forEach((key, link) -> {
            if (link.get(text).isEmpty()) {
                gaps.add(Finding.of(field.path(key, text), "dfa-without-text"));
            }
        });
    }

    private static void hanging(
            MapField field, Map<String, Doc> links, IdField on, Map<String, Doc> above, List<Finding> gaps) {
        links.forEach((key, link) -> {
            if (link.written(on).filter(above::containsKey).isEmpty()) {
                gaps.add(Finding.of(field.path(key, on), "dfa-without-" + on.name()));
            }
        });
    }
}
