package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.choice;
import static se.stegvis.shared.record.FieldSpec.flag;
import static se.stegvis.shared.record.FieldSpec.map;
import static se.stegvis.shared.record.FieldSpec.reference;
import static se.stegvis.shared.record.FieldSpec.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Diagnosis, function impairment, activity limitation (DFA-kedjan). With gaps it may be signed, but is not complete. */
public record DfaChain(RecordHeader header, Doc doc) implements CareRecord {
    static final KindSpec SPEC = KindSpec.signed(
            "DFA_CHAIN",
            map("diagnoses", text("text")),
            map("impairments", text("text"), reference("diagnosis")),
            map("limitations", text("text"), reference("impairment")),
            choice("extent", WorkAbilityLoss.KEYS),
            flag("permanent"));

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    /** Gaps do not stop a signature, but a chain without a link is none. */
    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        return diagnoses().isEmpty() && impairments().isEmpty() && limitations().isEmpty()
                ? List.of(Finding.of("diagnoses", "dfa-empty"))
                : List.of();
    }

    public Map<String, Doc> diagnoses() {
        return doc.map("diagnoses");
    }

    public Map<String, Doc> impairments() {
        return doc.map("impairments");
    }

    public Map<String, Doc> limitations() {
        return doc.map("limitations");
    }

    public Optional<WorkAbilityLoss> extent() {
        return doc.text("extent").flatMap(WorkAbilityLoss::read);
    }

    public boolean permanent() {
        return doc.flag("permanent").orElse(false);
    }

    /** Every limitation hangs on an impairment, every impairment on a diagnosis, and there is one of each. */
    public boolean complete() {
        return gaps().isEmpty();
    }

    /** What the chain lacks, in its own order; each names the link. Not findings: they do not stop a signature. */
    public List<Finding> gaps() {
        List<Finding> gaps = new ArrayList<>();
        links("diagnoses", diagnoses(), gaps);
        links("impairments", impairments(), gaps);
        hanging("impairments", impairments(), "diagnosis", diagnoses(), gaps);
        links("limitations", limitations(), gaps);
        hanging("limitations", limitations(), "impairment", impairments(), gaps);
        return gaps;
    }

    private static void links(String field, Map<String, Doc> links, List<Finding> gaps) {
        if (links.isEmpty()) {
            gaps.add(Finding.of(field, "dfa-none"));
        }
        links.forEach((key, link) -> {
            if (link.text("text").isEmpty()) {
                gaps.add(Finding.of(field + "/" + key + "/text", "dfa-without-text"));
            }
        });
    }

    private static void hanging(
            String field, Map<String, Doc> links, String on, Map<String, Doc> above, List<Finding> gaps) {
        links.forEach((key, link) -> {
            if (link.text(on).filter(above::containsKey).isEmpty()) {
                gaps.add(Finding.of(field + "/" + key + "/" + on, "dfa-without-" + on));
            }
        });
    }
}
