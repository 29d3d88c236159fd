package se.stegvis.mobile.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.Problem;

/** The changes that the server has not accepted, read from the index. */
final class OutboxReader {

    private record Place(long order, OutboxItem item) {}

    private final ReplicaIndex index;
    /** Put off by the server: they go last, so that nothing waits behind them. */
    private final Set<UUID> deferred = new HashSet<>();

    OutboxReader(ReplicaIndex index) {
        this.index = index;
    }

    /** Oldest first. */
    List<OutboxItem> items() {
        List<Place> places = new ArrayList<>();
        for (ReplicaRecord replica : index.unsettled()) {
            replica.local()
                    .refused()
                    .forEach(one -> places.add(
                            new Place(-1, item(replica.target(), one.change(), Optional.of(one.problem()), false))));
            replica.local()
                    .queue()
                    .forEach(one -> places.add(new Place(
                            one.order(), item(replica.target(), one.change(), Optional.empty(), one.stuck()))));
        }
        return places.stream()
                .sorted(Comparator.comparingLong(Place::order)
                        .thenComparing(place -> place.item().change()))
                .map(Place::item)
                .toList();
    }

    private static OutboxItem item(RecordTarget target, Change change, Optional<Problem> problem, boolean stuck) {
        return new OutboxItem(change.id(), target, change.at(), problem, stuck, change.set());
    }

    /**
     * The first of each record's line: case after case, the one that waits longest first, in each the oldest first.
     *
     * @param without cases that must wait
     */
    List<ReplicaRecord> next(int atMost, Set<UUID> without) {
        List<ReplicaRecord> waiting = index.unsettled().stream()
                .filter(replica -> replica.local().first().isPresent())
                .filter(replica -> !without.contains(replica.target().caseId()))
                .toList();
        Map<UUID, Long> oldest = new HashMap<>();
        waiting.stream()
                .filter(replica -> !isPutOff(replica))
                .forEach(replica ->
                        oldest.merge(replica.target().caseId(), first(replica).order(), Math::min));
        Comparator<ReplicaRecord> inLine = Comparator.comparing(this::isPutOff)
                .thenComparing(replica -> oldest.getOrDefault(replica.target().caseId(), 0L))
                .thenComparing(replica -> first(replica).order());
        return waiting.stream().sorted(inLine).limit(atMost).toList();
    }

    private boolean isPutOff(ReplicaRecord replica) {
        return deferred.contains(first(replica).change().id());
    }

    static PendingChange first(ReplicaRecord replica) {
        return replica.local().first().orElseThrow();
    }

    void putOff(UUID change) {
        deferred.add(change);
    }

    void settled(UUID change) {
        deferred.remove(change);
    }

    /** The record that holds a refused change. */
    ReplicaRecord holderOf(UUID change) {
        return index.unsettled().stream()
                .filter(replica -> replica.local().refused().stream()
                        .anyMatch(one -> one.change().id().equals(change)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no refused change " + change));
    }

    static RefusedChange refused(ReplicaRecord replica, UUID change) {
        return replica.local().refused().stream()
                .filter(one -> one.change().id().equals(change))
                .findFirst()
                .orElseThrow();
    }

    /** The record without that refused change. */
    static ReplicaRecord without(ReplicaRecord replica, UUID change) {
        return replica.withLocal(replica.local()
                .refused(replica.local().refused().stream()
                        .filter(one -> !one.change().id().equals(change))
                        .toList()));
    }

    int waiting() {
        return (int) index.unsettled().stream()
                .filter(replica -> !replica.local().queue().isEmpty())
                .count();
    }

    int needAttention() {
        return index.unsettled().stream()
                .mapToInt(replica -> replica.local().refused().size()
                        + (int) replica.local().queue().stream()
                                .filter(PendingChange::stuck)
                                .count())
                .sum();
    }
}
