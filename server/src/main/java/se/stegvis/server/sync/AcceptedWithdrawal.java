package se.stegvis.server.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.Withdrawal;
import se.stegvis.shared.sync.Change;

/**
 * From when a withdrawal of consent counts: at the latest from when the server hears of it, and never from before the
 * consent was given. An instant outside of that comes from a clock that is wrong, and the server's own is stored
 * instead (decision 63).
 */
final class AcceptedWithdrawal {
    private AcceptedWithdrawal() {}

    /**
     * The fields of the change, with such instants put right; the change's own node when there are none.
     *
     * @param standing the consent as it is; an instant stored in it is left alone
     */
    static ObjectNode dated(Change change, Doc standing, Instant now) {
        if (!Kind.CONSENT.is(change.kind())
                || !(change.set().path(Consent.WITHDRAWN.name()) instanceof ObjectNode stated)) {
            return change.set();
        }
        Instant given = standing.get(CommonFields.HAPPENED_AT)
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.MIN);
        Withdrawal before = Withdrawal.read(standing.node(Consent.WITHDRAWN));
        ObjectNode withdrawn =
                Withdrawal.read(stated).clampedTo(given, now, before).write();
        if (withdrawn.equals(stated)) {
            return change.set();
        }
        ObjectNode set = change.set().deepCopy();
        set.set(Consent.WITHDRAWN.name(), withdrawn);
        return set;
    }
}
