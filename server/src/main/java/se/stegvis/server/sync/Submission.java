package se.stegvis.server.sync;

import java.time.Instant;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.shared.definition.Role;

/**
 * Who sends the changes of a push, and when they arrived.
 *
 * @param caller who is asking; their rights count
 * @param author whose name the changes get
 * @param device the device in the log of answers and in the audit log; not that of the author when a change is adopted
 * @param receivedAt the server's clock
 */
record Submission(Caller caller, Author author, UUID device, Instant receivedAt) {

    /** Stands for the device of what the server itself writes. */
    private static final UUID NO_DEVICE = new UUID(0, 0);

    /** The server itself adds something upon what the caller did. */
    static Submission byServer(Caller caller, Instant now) {
        Author server = Author.server(caller.account(), caller.role().name());
        return new Submission(caller, server, NO_DEVICE, now);
    }

    int municipality() {
        return caller.municipality();
    }

    /** The caller's role, as the rules of processes and signatures ask it. */
    Role role() {
        return Role.valueOf(caller.role().name());
    }
}
