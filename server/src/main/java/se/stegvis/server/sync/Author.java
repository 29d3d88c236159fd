package se.stegvis.server.sync;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.merge.Attribution;
import se.stegvis.shared.sync.Change;

/**
 * The name on an accepted change: the caller's, unless they adopt the text of another.
 *
 * @param sentAt the device's clock as it sent the change; empty when nobody knows
 * @param leftAt when the account of the author ended; empty while it is active
 */
record Author(
        UUID account, String role, Optional<UUID> device, As as, Optional<String> sentAt, Optional<Instant> leftAt) {

    /** The origin of an accepted change. */
    enum As {
        /** Written by the caller. */
        WRITER,
        /** Written by another, adopted by the caller. */
        ADOPTED,
        /** Said by the server upon what the caller did. */
        SERVER
    }

    /** A change that another wrote and the caller adopts. It has no device: it goes to every tablet. */
    static Author adopted(UUID account) {
        return new Author(account, "ADOPTED", Optional.empty(), As.ADOPTED, Optional.empty(), Optional.empty());
    }

    /** A change that the server makes upon what somebody did. */
    static Author server(UUID account, String role) {
        return new Author(account, role, Optional.empty(), As.SERVER, Optional.empty(), Optional.empty());
    }

    boolean isServer() {
        return as == As.SERVER;
    }

    boolean isAdopted() {
        return as == As.ADOPTED;
    }

    /** Who stated what the change sets, and when by the server's clock. */
    Attribution attribution(Change change, Instant arrived) {
        return Attribution.of(account, change.at(), sentAt, arrived);
    }
}
