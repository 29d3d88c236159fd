package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.choice;
import static se.stegvis.shared.record.FieldSpec.reference;
import static se.stegvis.shared.record.FieldSpec.set;
import static se.stegvis.shared.record.FieldSpec.text;

import java.util.Optional;
import java.util.Set;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;

/**
 * A document that was handed over (utlämnande): what, to whom, when. It tells what has happened, so it is taken in
 * whatever the consents say by then; whether it may happen is asked before, of {@code DisclosureRule}.
 */
public record Disclosure(RecordHeader header, Doc doc) implements CareRecord {
    static final KindSpec SPEC = KindSpec.signed(
            "DISCLOSURE",
            choice("party", Party.class).toSign(),
            // Which unit or person of the party.
            text("receiver"),
            // What the document is called.
            text("what").toSign(),
            set("information", InformationKind.class).toSign(),
            reference("document"),
            // The consent that was relied on; none where the law bids the disclosure.
            reference("consent"));

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    public Optional<Party> party() {
        return doc.choice("party", Party.class);
    }

    public Set<InformationKind> information() {
        return doc.choices("information", InformationKind.class);
    }
}
