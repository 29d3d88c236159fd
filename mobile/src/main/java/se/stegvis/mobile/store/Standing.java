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
 */
record Standing(Optional<UUID> history, Optional<String> cursor, int processes, int round) {

    static final Standing NEW = new Standing(Optional.empty(), Optional.empty(), 0, 1);

    boolean otherHistory(UUID told) {
        return history.isPresent() && !history.get().equals(told);
    }

    Standing of(UUID told) {
        return new Standing(Optional.of(told), cursor, processes, round);
    }

    Standing at(String next) {
        return new Standing(history, Optional.of(next), processes, round);
    }

    Standing withProcesses(int reached) {
        return new Standing(history, cursor, reached, round);
    }

    Standing fromNothing() {
        return new Standing(history, Optional.empty(), 0, round + 1);
    }
}
