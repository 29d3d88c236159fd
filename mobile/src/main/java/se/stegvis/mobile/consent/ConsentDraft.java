package se.stegvis.mobile.consent;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import se.stegvis.mobile.store.Draft;
import se.stegvis.mobile.store.Journal;
import se.stegvis.mobile.store.RecordDraft;
import se.stegvis.mobile.widget.ConsentWish;
import se.stegvis.shared.consent.ConsentForm;
import se.stegvis.shared.consent.ConsentType;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.ConsentDecision;
import se.stegvis.shared.record.Kind;

/** A consent or refusal while it is written. The text read aloud follows every change; a signature does not. */
public final class ConsentDraft implements Draft<Consent> {
    /** How long a consent lasts unless another end is chosen. */
    static final int USUAL_MONTHS = 6;

    private final RecordDraft fields;
    private final ConsentText text;

    private ConsentDraft(RecordDraft fields, ConsentText text) {
        this.fields = fields;
        this.text = text;
    }

    /** A new consent from today and six months on. */
    public static ConsentDraft fresh(Journal journal, UUID caseId, ConsentText text, LocalDate today) {
        ConsentDraft draft = new ConsentDraft(RecordDraft.fresh(journal, Kind.CONSENT, caseId), text);
        draft.fields.text("validFrom", today.toString());
        draft.fields.text("validTo", today.plusMonths(USUAL_MONTHS).toString());
        return draft;
    }

    /** Filled with what somebody would need consent to; the person still answers. */
    public ConsentDraft wishing(ConsentWish wish) {
        fields.text("type", wish.type().name());
        fields.text("purpose", wish.purpose());
        wish.parties().forEach((party, kinds) -> put(party, kinds, true));
        return this;
    }

    /** Goes on with a consent that was begun before. */
    public static ConsentDraft of(Consent begun, ConsentText text) {
        return new ConsentDraft(RecordDraft.of(begun), text);
    }

    /** A correction of a signed consent; the signed one stays as it is. */
    public static ConsentDraft addendum(Journal journal, Consent signed, ConsentText text) {
        return new ConsentDraft(RecordDraft.addendum(journal, signed), text);
    }

    @Override
    public RecordDraft fields() {
        return fields;
    }

    /** Party and kind of information: yes or no. A party with nothing left to be told is no longer a party. */
    public void tell(Party party, InformationKind kind, boolean yes) {
        Set<InformationKind> kinds = new java.util.TreeSet<>(content().parties().getOrDefault(party, Set.of()));
        boolean changed = yes ? kinds.add(kind) : kinds.remove(kind);
        if (changed) {
            put(party, kinds, !kinds.isEmpty());
        }
    }

    /** For a SIP: the party may be called, or not. */
    public void call(Party party, boolean yes) {
        put(party, Set.of(), yes);
    }

    /** Brings the parties in line with a newly chosen type: a SIP lifts no secrecy, and lifting needs information. */
    public void typeChosen() {
        boolean sip =
                content().type().filter(ConsentType.SIP_MAY_BE_MADE::equals).isPresent();
        content().parties().forEach((party, kinds) -> put(party, Set.of(), sip));
    }

    private void put(Party party, Set<InformationKind> kinds, boolean stays) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        ArrayNode array = entry.putArray("information");
        kinds.forEach(kind -> array.add(kind.name()));
        fields.entry("parties", party.name(), stays ? entry : null);
    }

    /**
     * Brings the text shown in line with what is written. A signature under another text is taken away.
     *
     * @return true when a signature was taken away and must be asked for again
     */
    public boolean renewText() {
        String shown = text.of(content());
        if (shown.equals(fields.doc().text("textShown").orElse(""))) {
            return false;
        }
        boolean wasSigned = fields.doc().has("signatureHash");
        fields.text("textShown", shown);
        fields.text("textVersion", shown.isEmpty() ? null : text.version());
        sign("");
        return wasSigned;
    }

    /** The strokes on the glass as path text; empty text takes the signature away. */
    public void sign(String path) {
        String shown = fields.doc().text("textShown").orElse("");
        fields.text("signatureStrokes", path);
        fields.text("signatureHash", path.isEmpty() ? null : Signature.hash(path, shown));
    }

    /** Whether the form asks for that field now. */
    public boolean asksFor(String field) {
        boolean given =
                content().decision().filter(ConsentDecision.GIVEN::equals).isPresent();
        boolean oral =
                content().form().filter(ConsentForm.ORAL_DOCUMENTED::equals).isPresent();
        return switch (field) {
            case "signatureHash" ->
                given && content().form().filter(ConsentForm.WRITTEN::equals).isPresent();
            case "witness" -> oral;
            default -> true;
        };
    }
}
