package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.choice;
import static se.stegvis.shared.record.FieldSpec.instant;
import static se.stegvis.shared.record.FieldSpec.map;
import static se.stegvis.shared.record.FieldSpec.reference;
import static se.stegvis.shared.record.FieldSpec.set;
import static se.stegvis.shared.record.FieldSpec.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.process.InterventionKind;

/** An assignment (uppdrag) from the caseworker, who stays the commissioner and gets feedback while it runs. */
public record Assignment(RecordHeader header, Doc doc) implements CareRecord {
    static final KindSpec SPEC = KindSpec.signed(
            "ASSIGNMENT",
            choice("to", Party.class).toSign(),
            set("interventions", InterventionKind.class).toSign(),
            text("purpose"),
            // The receiver answers what was signed: accepts, returns, tells how it goes, ends (decision 11).
            choice("state", AssignmentState.class).open(),
            text("why").open(),
            map("feedback", instant("at"), reference("by"), text("text")).open());

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    /** Holds before the signature and after it: a return always says why. */
    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        return state().filter(AssignmentState.RETURNED::equals).isPresent()
                        && doc.text("why").isEmpty()
                ? List.of(Finding.of("why", "returned-without-why"))
                : List.of();
    }

    public Optional<Party> to() {
        return doc.choice("to", Party.class);
    }

    public Set<InterventionKind> interventions() {
        return doc.choices("interventions", InterventionKind.class);
    }

    public Optional<AssignmentState> state() {
        return doc.choice("state", AssignmentState.class);
    }

    /** What the receiver has told, in the order it was written: {@code at}, {@code by}, {@code text}. */
    public Map<String, Doc> feedback() {
        return doc.map("feedback");
    }
}
