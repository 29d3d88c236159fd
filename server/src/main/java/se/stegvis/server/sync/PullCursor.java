package se.stegvis.server.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.team.CaseNumbers;

/**
 * The position of a device: everything up to {@code reached} of each case is on it.
 *
 * @param history the life of the database it was issued in
 * @param cases by case id
 */
record PullCursor(UUID history, Map<UUID, Position> cases) implements UnresolvedCursor {
    PullCursor {
        cases = Collections.unmodifiableMap(new LinkedHashMap<>(cases));
    }

    /** A device that has nothing. */
    static PullCursor start(UUID history) {
        return new PullCursor(history, Map.of());
    }

    @Override
    public Set<Integer> beside(Collection<UUID> known) {
        return Set.of();
    }

    @Override
    public Optional<PullCursor> among(Collection<UUID> known) {
        return Optional.of(this);
    }

    /** The cursor with its cases by number; empty when two of them have the same. */
    Optional<NumberedCursor> numbered() {
        List<NumberedCursor.CasePosition> positions = new ArrayList<>(cases.size());
        Set<Integer> numbers = new HashSet<>();
        cases.forEach((id, position) -> {
            numbers.add(CaseNumbers.of(id));
            positions.add(new NumberedCursor.CasePosition(CaseNumbers.of(id), position));
        });
        return numbers.size() < cases.size()
                ? Optional.empty()
                : Optional.of(new NumberedCursor(history, positions, CaseSetDigest.of(cases.keySet())));
    }

    /**
     * @param reached the device has everything up to this number
     * @param whole up to this number the device gets its own changes too, since the case came to it as a whole after
     *     they were made; not above {@code reached} once it has all of them
     */
    record Position(long reached, long whole) {}
}
