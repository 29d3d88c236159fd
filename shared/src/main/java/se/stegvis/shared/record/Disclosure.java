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
 * A document that was handed over (utlämnande): what, to whom, when. It records what has happened, so it is accepted
 * whatever the consents say by then; whether it may happen is asked before, of {@code DisclosureRule}.
 */
public record Disclosure(RecordHeader header, Doc doc) implements CareRecord {
    public static final ChoiceField<Party> PARTY = choice("party", Party.class).toSign();
    /** Which unit or person of the party. */
    public static final TextField RECEIVER = text("receiver");
    /** The title of the document. */
    public static final TextField WHAT = text("what").toSign();

    public static final SetField<InformationKind> INFORMATION =
            set("information", InformationKind.class).toSign();
    public static final IdField DOCUMENT = reference("document");
    /** The consent that was relied on; none where the law bids the disclosure. */
    public static final IdField CONSENT = reference("consent");

    static final KindSpec SPEC = KindSpec.signed("DISCLOSURE", PARTY, RECEIVER, WHAT, INFORMATION, DOCUMENT, CONSENT);

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    public Optional<Party> party() {
        return doc.get(PARTY);
    }

    public Set<InformationKind> information() {
        return doc.get(INFORMATION);
    }
}
