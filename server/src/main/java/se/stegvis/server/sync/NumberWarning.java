package se.stegvis.server.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Optional;
import se.stegvis.server.record.ClientNumbers.Untold;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.wire.Json;

/** That a number of a client stands in another case, or no longer does, as the server's change to the CLIENT record. */
final class NumberWarning {
    /** The newest revision, whichever it is: the server's field is merged beside people's fields. */
    private static final int NEWEST = Integer.MAX_VALUE;

    private NumberWarning() {}

    static Change of(Untold untold, Instant now) {
        ObjectNode set = Json.newObject();
        if (untold.elsewhere()) {
            set.put(Client.NUMBER_ELSEWHERE.name(), true);
        } else {
            set.putNull(Client.NUMBER_ELSEWHERE.name());
        }
        return new Change(
                UuidCreator.getTimeOrderedEpoch(now),
                untold.careRecord(),
                Kind.CLIENT.name(),
                untold.caseId(),
                NEWEST,
                set,
                now.toString(),
                Optional.empty());
    }
}
