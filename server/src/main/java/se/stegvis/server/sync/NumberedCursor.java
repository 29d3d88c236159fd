package se.stegvis.server.sync;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.sync.PullCursor.Position;
import se.stegvis.server.team.CaseNumbers;

/**
 * A cursor as it came back: its cases are named by their numbers, and a sum over their whole ids shows whether the
 * cases found by those numbers are the ones that were meant.
 *
 * @param history the life of the database it was issued in
 * @param positions in the order they were written
 * @param sum of the ids in that order
 */
record NumberedCursor(UUID history, List<CasePosition> positions, CaseSetDigest sum) implements UnresolvedCursor {

    /** How far the device is in the case of that number. */
    record CasePosition(int number, Position position) {}

    NumberedCursor {
        positions = List.copyOf(positions);
    }

    @Override
    public Set<Integer> beside(Collection<UUID> cases) {
        Set<Integer> numbers = positions.stream().map(CasePosition::number).collect(Collectors.toSet());
        cases.forEach(id -> numbers.remove(CaseNumbers.of(id)));
        return numbers;
    }

    @Override
    public Optional<PullCursor> among(Collection<UUID> known) {
        Map<Integer, UUID> ids = new HashMap<>();
        known.forEach(id -> ids.putIfAbsent(CaseNumbers.of(id), id));
        Map<UUID, Position> cases = new LinkedHashMap<>();
        for (CasePosition positioned : positions) {
            UUID id = ids.get(positioned.number());
            if (id == null) {
                return Optional.empty();
            }
            cases.put(id, positioned.position());
        }
        return CaseSetDigest.of(cases.keySet()).equals(sum)
                ? Optional.of(new PullCursor(history, cases))
                : Optional.empty();
    }
}
