package se.stegvis.server.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.Withdrawn;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.time.SwedishTime;

/**
 * From when a withdrawal of consent counts: at the latest from when the server hears of it, and never from before the
 * consent was given. An instant outside of that comes from a clock that is wrong, and the server's own stands instead
 * (decision 63).
 */
final class AcceptedWithdrawal {
    private final Instant given;
    private final Instant now;

    private AcceptedWithdrawal(Instant given, Instant now) {
        this.given = given;
        this.now = now;
    }

    /**
     * What the change sets, with such instants put right; the change's own node when there are none.
     *
     * @param standing the consent as it is; an instant that stands in it is left alone
     */
    static ObjectNode dated(Change change, Doc standing, Instant now) {
        if (!Kind.CONSENT.is(change.kind())
                || !(change.set().path(Consent.WITHDRAWN.name()) instanceof ObjectNode stated)) {
            return change.set();
        }
        Instant given = standing.get(CommonFields.HAPPENED_AT)
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.MIN);
        ObjectNode withdrawn = new AcceptedWithdrawal(given, now).dated(stated, standing.get(Consent.WITHDRAWN));
        if (withdrawn.equals(stated)) {
            return change.set();
        }
        ObjectNode set = change.set().deepCopy();
        set.set(Consent.WITHDRAWN.name(), withdrawn);
        return set;
    }

    private ObjectNode dated(ObjectNode stated, Doc before) {
        ObjectNode withdrawn = stated.deepCopy();
        put(withdrawn, Withdrawn.AT.name(), before);
        if (withdrawn.path(Withdrawn.EACH.name()) instanceof ObjectNode each) {
            stated.path(Withdrawn.EACH.name())
                    .fieldNames()
                    .forEachRemaining(key -> put(each, key, before.object(Withdrawn.EACH.name())));
        }
        return withdrawn;
    }

    private void put(ObjectNode holder, String name, Doc before) {
        Optional<OffsetDateTime> stated = Doc.owning(holder).instant(name);
        if (stated.equals(before.instant(name)) && stated.isPresent()) {
            return;
        }
        if (stated.map(OffsetDateTime::toInstant).filter(this::isPossible).isEmpty()) {
            holder.put(
                    name,
                    now.truncatedTo(ChronoUnit.SECONDS)
                            .atZone(SwedishTime.ZONE)
                            .toOffsetDateTime()
                            .toString());
        }
    }

    private boolean isPossible(Instant at) {
        return !at.isAfter(now) && !at.isBefore(given);
    }
}
