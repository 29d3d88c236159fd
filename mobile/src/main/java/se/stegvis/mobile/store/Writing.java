package se.stegvis.mobile.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.sync.Change;

/**
 * How what a person did gets in line. Unsent changes of a record become one; what has been sent is left as it was, and
 * what comes later waits for it. The base is never newer than what the person saw of the fields changed: a colleague's
 * text that the person's own unsent text hides has not been seen.
 */
final class Writing {

    private final Held held;

    Writing(Held held) {
        this.held = held;
    }

    /**
     * @param id for a change that gets a place of its own
     * @param seen the revision the person saw
     * @param order for a change that gets a place of its own
     */
    Held with(UUID id, int seen, ObjectNode set, String at, long order) {
        int base = Math.min(lifted(held.own(), seen), oldestHidden(set));
        List<Queued> unsent =
                held.own().queue().stream().filter(queued -> !queued.frozen()).toList();
        boolean joins = unsent.stream()
                .anyMatch(queued -> base <= queued.change().base()
                        || Coalescing.overlap(queued.change().set(), set));
        if (joins) {
            return joined(unsent, base, set, at);
        }
        Optional<UUID> after = held.own()
                .last()
                .map(queued -> queued.change().id())
                .or(this::lastAwaited)
                .or(() -> ownBeyond(base));
        Target target = held.target();
        Change change = new Change(id, target.record(), target.kind(), target.caseId(), base, set, at, after);
        return held.own(held.own().queue(Own.plus(held.own().queue(), new Queued(change, order, false, 0))));
    }

    /** All unsent changes and this one as one change, in the place and under the id of the first. */
    private Held joined(List<Queued> unsent, int base, ObjectNode set, String at) {
        Doc before = held.heard().map(Heard::doc).orElse(Doc.EMPTY);
        Change first = unsent.get(0).change();
        ObjectNode all = first.set();
        int oldest = Math.min(base, first.base());
        for (Queued queued : unsent.subList(1, unsent.size())) {
            all = Coalescing.of(all, queued.change().set(), before, held.spec());
            oldest = Math.min(oldest, queued.change().base());
        }
        Change change = new Change(
                first.id(),
                first.record(),
                first.kind(),
                first.caseId(),
                oldest,
                Coalescing.of(all, set, before, held.spec()),
                at,
                first.after());
        List<Queued> queue = new ArrayList<>(
                held.own().queue().stream().filter(Queued::frozen).toList());
        queue.add(unsent.get(0).with(change));
        return held.own(held.own().queue(queue));
    }

    /** Whoever saw a revision has also seen the own changes that followed it with nothing in between. */
    static int lifted(Own own, int seen) {
        int revision = seen;
        for (Given given : own.given()) {
            if (given.alone() && given.revision() == revision + 1) {
                revision++;
            }
        }
        return revision;
    }

    /** The oldest base of own changes on top that hide what the server has in these fields. */
    private int oldestHidden(ObjectNode set) {
        Stream<Change> onTop = Stream.concat(
                held.own().awaited().stream().map(Awaited::change),
                held.own().queue().stream()
                        .filter(queued -> queued.missingFrom(held.revision()))
                        .map(Queued::change));
        return onTop.filter(change -> Coalescing.overlap(change.set(), set))
                .mapToInt(Change::base)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private Optional<UUID> lastAwaited() {
        return held.own().awaited().stream().reduce((earlier, later) -> later).map(awaited -> awaited.change()
                .id());
    }

    /** The last own change that the server put in after what the person saw. */
    private Optional<UUID> ownBeyond(int base) {
        return held.own().given().stream()
                .filter(given -> given.revision() > base)
                .reduce((earlier, later) -> later)
                .map(Given::change);
    }
}
