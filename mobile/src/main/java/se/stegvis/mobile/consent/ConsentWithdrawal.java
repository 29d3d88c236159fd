package se.stegvis.mobile.consent;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.Withdrawal;

/** Withdraws a signed consent, wholly or for some parties. It stops disclosure from now on. */
public final class ConsentWithdrawal {
    private final Consent consent;
    private final Withdrawal before;

    public ConsentWithdrawal(Consent consent) {
        this.consent = consent;
        this.before = consent.withdrawal();
    }

    /** The parties that still are consented to. */
    public Set<Party> left() {
        Set<Party> left = EnumSet.noneOf(Party.class);
        if (!whole()) {
            left.addAll(consent.parties().keySet());
            left.removeIf(party -> before.keys().contains(party.name()));
        }
        return left;
    }

    /** Everything has been taken back already. */
    public boolean whole() {
        return before.whole();
    }

    /**
     * The change that takes it back for these parties; all that are left means the whole. An earlier withdrawal keeps
     * its own instant (decision 52).
     */
    public ObjectNode change(Set<Party> parties, OffsetDateTime now) {
        Withdrawal after = parties.containsAll(left()) ? before.plusAll(parties, now) : before.plus(parties, now);
        return JsonNodeFactory.instance.objectNode().set(Consent.WITHDRAWN.name(), after.write());
    }

    /** Takes it back, durable when this returns. */
    public StoredRecord withdraw(Journal journal, Set<Party> parties, OffsetDateTime now) throws NotSaved {
        RecordTarget target = new RecordTarget(
                consent.id(), consent.header().kind(), consent.header().caseId());
        return journal.save(target, consent.header().revision(), change(parties, now), now.toString());
    }
}
