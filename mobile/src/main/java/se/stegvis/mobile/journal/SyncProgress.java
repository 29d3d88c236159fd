package se.stegvis.mobile.journal;

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
record SyncProgress(Optional<UUID> history, Optional<String> cursor, int processes, int round, int begun) {

    static final SyncProgress NEW = new SyncProgress(Optional.empty(), Optional.empty(), 0, 1, 0);

    boolean otherHistory(UUID told) {
        return history.isPresent() && !history.get().equals(told);
    }

    SyncProgress of(UUID told) {
        return new SyncProgress(Optional.of(told), cursor, processes, round, begun);
    }

    SyncProgress at(String next) {
        return new SyncProgress(history, Optional.of(next), processes, round, begun);
    }

    SyncProgress withProcesses(int reached) {
        return new SyncProgress(history, cursor, reached, round, begun);
    }

    SyncProgress fromNothing() {
        return new SyncProgress(history, Optional.empty(), 0, round + 1, begun);
    }

    /** The server's database was put back. */
    SyncProgress anew(UUID told) {
        return new SyncProgress(Optional.of(told), Optional.empty(), 0, round + 1, round + 1);
    }
}
