package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.choice;
import static se.stegvis.shared.record.FieldSpec.date;
import static se.stegvis.shared.record.FieldSpec.text;

import java.time.LocalDate;
import java.util.Optional;

/** A reference to a decision that the main system holds. Stegvis decides nothing of assistance. */
public record DecisionReference(RecordHeader header, Doc doc) implements CareRecord {
    public static final ChoiceField<DecisionKind> WHAT =
            choice("what", DecisionKind.class).toSign();
    public static final DateField DECIDED_ON = date("decidedOn").toSign().inThePast();
    public static final TextField NUMBER = text("number");
    public static final TextField ABOUT = text("about");

    static final KindSpec SPEC = KindSpec.signed("DECISION_REF", WHAT, DECIDED_ON, NUMBER, ABOUT);

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    public Optional<DecisionKind> what() {
        return doc.get(WHAT);
    }

    public Optional<LocalDate> decidedOn() {
        return doc.get(DECIDED_ON);
    }
}
