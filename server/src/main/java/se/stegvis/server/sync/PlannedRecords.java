package se.stegvis.server.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.record.Revision;
import se.stegvis.shared.record.CommonFields;

/** Collects the accepted states of records while a push is decided. */
final class PlannedRecords {
    private final PushContext context;
    private final List<Revision> accepted = new ArrayList<>();
    private final Map<UUID, Integer> stored = new HashMap<>();
    private final Set<UUID> conflicted = new HashSet<>();

    PlannedRecords(PushContext context) {
        this.context = context;
    }

    /** Called before the context has the state. */
    void note(Revision revision) {
        Optional<Revision> before = context.newest(revision.id());
        accepted.add(revision);
        stored.putIfAbsent(revision.id(), before.map(Revision::number).orElse(0));
        if (revision.doc().has(CommonFields.CONFLICTS)
                || before.filter(one -> one.doc().has(CommonFields.CONFLICTS)).isPresent()) {
            conflicted.add(revision.id());
        }
    }

    /** Every new state in the order accepted; of a record there may be several. */
    List<Revision> accepted() {
        return List.copyOf(accepted);
    }

    RecordPlan plan() {
        Map<Boolean, List<Revision>> isNewest = accepted.stream()
                .collect(Collectors.partitioningBy(
                        revision -> context.newest(revision.id()).orElseThrow().number() == revision.number()));
        List<Revision> newest = isNewest.get(true).stream()
                .sorted(Comparator.comparing(Revision::caseId).thenComparing(Revision::seq))
                .toList();
        return new RecordPlan(
                newest, newest.stream().map(Revision::view).toList(), isNewest.get(false), stored, conflicted);
    }
}
