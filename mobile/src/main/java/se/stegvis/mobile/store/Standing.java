package se.stegvis.mobile.store;

import java.util.Optional;
import java.util.UUID;

/**
 * How far this device has come with the server.
 *
 * @param history the life of the server's database; empty before the first answer
 * @param cursor where to pull on from; empty to start from nothing
 * @param processes the highest number of a published process that is on the device; 0 for none
 * @param round how often it was started from nothing; records of earlier rounds may be out of date
 * @param begun the round with which the present history began; what was heard in earlier ones is of a database that was
 *     put back since, and what it says has arrived may be gone there
 */
record Standing(Optional<UUID> history, Optional<String> cursor, int processes, int round, int begun) {

    static final Standing NEW = new Standing(Optional.empty(), Optional.empty(), 0, 1, 0);

    boolean otherHistory(UUID told) {
        return history.isPresent() && !history.get().equals(told);
    }

    Standing of(UUID told) {
        return new Standing(Optional.of(told), cursor, processes, round, begun);
    }

    Standing at(String next) {
        return new Standing(history, Optional.of(next), processes, round, begun);
    }

    Standing withProcesses(int reached) {
        return new Standing(history, cursor, reached, round, begun);
    }

    Standing fromNothing() {
        return new Standing(history, Optional.empty(), 0, round + 1, begun);
    }

    /** The server's database was put back. */
    Standing anew(UUID told) {
        return new Standing(Optional.of(told), Optional.empty(), 0, round + 1, round + 1);
    }
}
