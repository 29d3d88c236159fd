package se.stegvis.server.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.record.RecordPages.SequenceSpan;
import se.stegvis.server.sync.PullCursor.Position;

/** How far a device is in each case, beside how far the case is; goes on as a page is filled. Touches no database. */
final class PullProgress {
    private final UUID history;
    private final Map<UUID, Position> positions;
    private final Map<UUID, Long> now;

    /**
     * @param from the position of the device
     * @param now the cases that are the caller's, each with the number it is at
     */
    PullProgress(PullCursor from, Map<UUID, Long> now) {
        this.history = from.history();
        this.positions = new HashMap<>(from.cases());
        this.now = now;
    }

    /** The device's position once it has applied the page. */
    PullCursor cursor() {
        return new PullCursor(history, positions);
    }

    /** The cases that are on the device and no longer the caller's. */
    Set<UUID> lost() {
        Set<UUID> lost = new HashSet<>(positions.keySet());
        lost.removeAll(now.keySet());
        return lost;
    }

    /** The page tells the device to remove this case. */
    void gone(UUID caseId) {
        positions.remove(caseId);
    }

    /** The cases of which something is not on the device. */
    List<UUID> behind() {
        return now.keySet().stream()
                .filter(id -> !positions.containsKey(id) || positions.get(id).reached() < now.get(id))
                .toList();
    }

    /**
     * The next cases that are sure to fit by number; at least one. A state has one number, so numbers bound states.
     *
     * @param waiting cases that are behind, not empty
     * @param room states for which there is room
     */
    List<SequenceSpan> next(List<UUID> waiting, int room) {
        List<SequenceSpan> group = new ArrayList<>();
        long most = 0;
        for (UUID caseId : waiting) {
            // A case that comes anew comes whole: what the device itself sent is not on it any more.
            Position position = positions.getOrDefault(caseId, new Position(0, now.get(caseId)));
            most += now.get(caseId) - position.reached();
            if (most > room && !group.isEmpty()) {
                break;
            }
            // Until it has come whole, what the device sends meanwhile builds on states that it may not have: all is
            // sent.
            long whole = position.whole() > position.reached() ? now.get(caseId) : position.whole();
            group.add(new SequenceSpan(caseId, position.reached(), whole));
        }
        return group;
    }

    /** All of them went onto the page. */
    void complete(List<SequenceSpan> group) {
        group.forEach(span -> positions.put(span.caseId(), new Position(now.get(span.caseId()), 0)));
    }

    /** The page filled up within the group: it came in the order of case ids, so those before the last are complete. */
    void stopped(List<SequenceSpan> group, PullPage page) {
        for (SequenceSpan span : group) {
            long last = page.lastOf(span.caseId());
            if (last > 0) {
                positions.put(span.caseId(), new Position(last, Math.max(span.echoedUpTo(), last)));
            }
        }
    }
}
