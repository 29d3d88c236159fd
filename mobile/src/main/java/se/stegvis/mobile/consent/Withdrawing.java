package se.stegvis.mobile.consent;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import se.stegvis.mobile.store.Journal;
import se.stegvis.mobile.store.NotSaved;
import se.stegvis.mobile.store.StoredRecord;
import se.stegvis.mobile.store.Target;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.Doc;

/** Taking back a signed consent, wholly or for some parties. It stops what would be told from now on. */
public final class Withdrawing {
    private final Consent consent;

    public Withdrawing(Consent consent) {
        this.consent = consent;
    }

    /** The parties that still are consented to. */
    public Set<Party> left() {
        Set<Party> left = EnumSet.noneOf(Party.class);
        if (!whole()) {
            left.addAll(consent.parties().keySet());
            left.removeAll(withdrawn().choices("parties", Party.class));
        }
        return left;
    }

    /** Everything has been taken back already. */
    public boolean whole() {
        return withdrawn().has("at")
                && withdrawn().choices("parties", Party.class).isEmpty();
    }

    /**
     * The change that takes it back for these parties; all that are left means the whole. A record holds one time of
     * withdrawal, so a later one keeps the first time: too early never lets anything out.
     */
    public ObjectNode change(Set<Party> parties, OffsetDateTime now) {
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        ObjectNode taken = set.putObject("withdrawn");
        taken.put("at", withdrawn().text("at").orElse(now.toString()));
        if (parties.containsAll(left())) {
            taken.put("parties", "ALL");
        } else {
            Set<Party> all = EnumSet.copyOf(parties);
            all.addAll(withdrawn().choices("parties", Party.class));
            ArrayNode keys = taken.putArray("parties");
            all.forEach(party -> keys.add(party.name()));
        }
        return set;
    }

    /** Takes it back, durable when this returns. */
    public StoredRecord withdraw(Journal journal, Set<Party> parties, OffsetDateTime now) throws NotSaved {
        Target target = new Target(
                consent.id(), consent.header().kind(), consent.header().caseId());
        return journal.save(target, consent.header().revision(), change(parties, now), now.toString());
    }

    private Doc withdrawn() {
        return consent.doc().object("withdrawn");
    }
}
