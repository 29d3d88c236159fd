package se.stegvis.server.sync;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Where a device stands: everything up to {@code reached} of each case is on it.
 *
 * @param history the life of the database it was given in
 * @param cases by case id
 */
record Cursor(UUID history, Map<UUID, Mark> cases) {
    Cursor {
        cases = Collections.unmodifiableMap(new LinkedHashMap<>(cases));
    }

    /** A device that has nothing. */
    static Cursor start(UUID history) {
        return new Cursor(history, Map.of());
    }

    /**
     * @param reached the device has everything up to this number
     * @param whole up to this number the device gets its own changes too, since the case came to it as a whole after they
     *     were made; not above {@code reached} once it has all of them
     */
    record Mark(long reached, long whole) {}
}
