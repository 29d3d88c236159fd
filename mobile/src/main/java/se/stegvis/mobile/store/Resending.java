package se.stegvis.mobile.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** After a restore of the server's database: what it once took and may have lost goes in line again, as it was. */
final class Resending {
    private Resending() {}

    static void all(Posting posting, List<Acknowledged> acknowledged) {
        for (Acknowledged one : acknowledged) {
            Target target = new Target(
                    one.change().record(), one.change().kind(), one.change().caseId());
            Held held = posting.of(target);
            List<Queued> queue = new ArrayList<>(held.own().queue());
            queue.add(new Queued(one.change(), one.order(), true, one.revision()));
            queue.sort(Comparator.comparingLong(Queued::order));
            Own own = held.own().queue(queue);
            posting.put(held.own(own.awaited(own.awaited().stream()
                    .filter(awaited ->
                            !awaited.change().id().equals(one.change().id()))
                    .toList())));
            posting.forget(one.change().id());
        }
    }
}
