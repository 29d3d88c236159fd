package se.stegvis.mobile.consent;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.Withdrawn;

/** Taking back a signed consent, wholly or for some parties. It stops what would be told from now on. */
public final class Withdrawing {
    private final Consent consent;
    private final Withdrawn before;

    public Withdrawing(Consent consent) {
        this.consent = consent;
        this.before = consent.withdrawn();
    }

    /** The parties that still are consented to. */
    public Set<Party> left() {
        Set<Party> left = EnumSet.noneOf(Party.class);
        if (!whole()) {
            left.addAll(consent.parties().keySet());
            left.removeIf(party -> before.parties().contains(party.name()));
        }
        return left;
    }

    /** Everything has been taken back already. */
    public boolean whole() {
        return before.whole();
    }

    /**
     * The change that takes it back for these parties; all that are left means the whole. What was taken back before keeps
     * its own instant (decision 52).
     */
    public ObjectNode change(Set<Party> parties, OffsetDateTime now) {
        boolean all = parties.containsAll(left());
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        ObjectNode taken = set.putObject(Consent.WITHDRAWN.name());
        taken.put(Withdrawn.AT.name(), before.doc().written(Withdrawn.AT).orElse(now.toString()));
        if (all) {
            taken.put(Withdrawn.PARTIES.name(), Withdrawn.ALL);
        } else {
            Set<String> keys = new TreeSet<>(before.parties());
            parties.forEach(party -> keys.add(party.name()));
            ArrayNode named = taken.putArray(Withdrawn.PARTIES.name());
            keys.forEach(named::add);
        }
        if (before.any()) {
            ObjectNode each = taken.putObject(Withdrawn.EACH.name());
            before.parties().forEach(key -> before.since(key)
                    .filter(at -> !at.equals(Withdrawn.ALWAYS))
                    .ifPresent(at -> each.put(key, at.toString())));
            parties.forEach(party -> each.put(party.name(), now.toString()));
            if (all) {
                each.put(Withdrawn.ALL, now.toString());
            }
        }
        return set;
    }

    /** Takes it back, durable when this returns. */
    public StoredRecord withdraw(Journal journal, Set<Party> parties, OffsetDateTime now) throws NotSaved {
        RecordTarget target = new RecordTarget(
                consent.id(), consent.header().kind(), consent.header().caseId());
        return journal.save(target, consent.header().revision(), change(parties, now), now.toString());
    }
}
