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
import se.stegvis.server.sync.Cursor.Mark;
import se.stegvis.server.team.CaseNumbers;

/**
 * A cursor as it came back: its cases are named by their numbers, and a sum over their whole ids tells whether the cases
 * found by those numbers are the ones that were meant.
 *
 * @param history the life of the database it was given in
 * @param entries in the order they were written
 * @param sum of the ids in that order
 */
record NumberedCursor(UUID history, List<Entry> entries, CaseSum sum) implements SentCursor {

    /** How far the device is in the case of that number. */
    record Entry(int number, Mark mark) {}

    NumberedCursor {
        entries = List.copyOf(entries);
    }

    @Override
    public Set<Integer> beside(Collection<UUID> cases) {
        Set<Integer> numbers = entries.stream().map(Entry::number).collect(Collectors.toSet());
        cases.forEach(id -> numbers.remove(CaseNumbers.of(id)));
        return numbers;
    }

    @Override
    public Optional<Cursor> among(Collection<UUID> known) {
        Map<Integer, UUID> ids = new HashMap<>();
        known.forEach(id -> ids.putIfAbsent(CaseNumbers.of(id), id));
        Map<UUID, Mark> cases = new LinkedHashMap<>();
        for (Entry entry : entries) {
            UUID id = ids.get(entry.number());
            if (id == null) {
                return Optional.empty();
            }
            cases.put(id, entry.mark());
        }
        return CaseSum.of(cases.keySet()).equals(sum) ? Optional.of(new Cursor(history, cases)) : Optional.empty();
    }
}
