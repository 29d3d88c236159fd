package se.stegvis.mobile.store;

import java.util.Optional;
import java.util.UUID;

/**
 * How far this device has come with the server.
 *
 * @param history the life of the server's database; empty before the first answer
 * @param cursor where to pull on from; empty to start from nothing
 * @param round how often it was started from nothing; records of earlier rounds may be out of date
 */
record Standing(Optional<UUID> history, Optional<String> cursor, int round) {

    static final Standing NEW = new Standing(Optional.empty(), Optional.empty(), 1);

    boolean otherHistory(UUID told) {
        return history.isPresent() && !history.get().equals(told);
    }

    Standing of(UUID told) {
        return new Standing(Optional.of(told), cursor, round);
    }

    Standing at(String next) {
        return new Standing(history, Optional.of(next), round);
    }

    Standing fromNothing() {
        return new Standing(history, Optional.empty(), round + 1);
    }
}
