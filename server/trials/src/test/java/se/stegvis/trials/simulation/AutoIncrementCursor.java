package se.stegvis.trials.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.sync.PullItem.GoneReason;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.PushResponse;
import se.stegvis.shared.sync.SentChange;

/** See {@link PlantedFault#AUTO_INCREMENT_CURSOR}. */
final class AutoIncrementCursor implements FaultyServerLink {
    private static final int ALL = 500;

    private final FaultyServerLink link;
    /** By change, drawn once. */
    private final Map<UUID, Long> drawn = new HashMap<>();
    /** By record and revision. */
    private final Map<String, Long> numbers = new HashMap<>();

    private final Map<String, Position> positions = new HashMap<>();
    private long next;

    /** Where a device stands: the highest number it has seen, and the cases it has. */
    private record Position(long highest, Set<UUID> cases) {}

    AutoIncrementCursor(FaultyServerLink link) {
        this.link = link;
    }

    @Override
    public Arrived arrive(Caller caller, PushRequest push) {
        for (SentChange change : push.changes()) {
            drawn.computeIfAbsent(change.id(), id -> ++next);
        }
        Arrived arrived = link.arrive(caller, push);
        return () -> {
            PushResponse response = arrived.takeIn();
            for (int i = 0; i < response.results().size(); i++) {
                ChangeResult result = response.results().get(i);
                Change change = (Change) push.changes().get(i);
                numbers.putIfAbsent(change.record() + " " + result.revision(), drawn.get(result.id()));
            }
            return response;
        };
    }

    @Override
    public PullResponse pull(Caller caller, PullRequest pull) {
        PullResponse all = link.pull(caller, new PullRequest(new UUID(0, 0), Optional.empty(), ALL));
        Position from = pull.cursor().map(positions::get).orElse(new Position(0, Set.of()));
        List<PullItem> items = new ArrayList<>();
        Set<UUID> cases = new HashSet<>();
        long highest = from.highest();
        for (PullItem item : all.items()) {
            PullItem.State state = (PullItem.State) item;
            cases.add(state.caseId());
            long number = numbers.computeIfAbsent(state.record() + " " + state.revision(), unknown -> ++next);
            if (number > from.highest() || !from.cases().contains(state.caseId())) {
                items.add(state);
            }
            highest = Math.max(highest, number);
        }
        from.cases().stream()
                .filter(id -> !cases.contains(id))
                .forEach(id -> items.add(new PullItem.Gone(id, GoneReason.ACCESS_ENDED)));
        String cursor = all.history() + " " + positions.size();
        positions.put(cursor, new Position(highest, cases));
        return new PullResponse(all.history(), cursor, false, all.durable(), items);
    }

    @Override
    public List<Change> quarantined(Caller caller) {
        return link.quarantined(caller);
    }

    @Override
    public boolean adopt(Caller caller, UUID change) {
        return link.adopt(caller, change);
    }
}
