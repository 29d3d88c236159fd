package se.stegvis.mobile.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What this user did to one record.
 *
 * @param awaited taken by the server, result not yet heard; oldest first
 * @param queue waits for the server or for its answer; oldest first, only the first is ever under way
 * @param refused not taken; oldest first
 * @param given own revisions since the journal was opened; not kept on the disk
 */
record Own(List<Awaited> awaited, List<Queued> queue, List<Refused> refused, List<Given> given) {

    static final Own NOTHING = new Own(List.of(), List.of(), List.of(), List.of());

    Own {
        awaited = List.copyOf(awaited);
        queue = List.copyOf(queue);
        refused = List.copyOf(refused);
        given = List.copyOf(given);
    }

    /** Nothing that must be kept on the disk. */
    boolean settled() {
        return awaited.isEmpty() && queue.isEmpty() && refused.isEmpty();
    }

    Optional<Queued> first() {
        return queue.stream().findFirst();
    }

    Optional<Queued> last() {
        return queue.isEmpty() ? Optional.empty() : Optional.of(queue.get(queue.size() - 1));
    }

    Own queue(List<Queued> next) {
        return new Own(awaited, next, refused, given);
    }

    Own awaited(List<Awaited> next) {
        return new Own(next, queue, refused, given);
    }

    Own refused(List<Refused> next) {
        return new Own(awaited, queue, next, given);
    }

    Own given(Given next) {
        return new Own(awaited, queue, refused, plus(given, next));
    }

    static <T> List<T> plus(List<T> some, T another) {
        List<T> all = new ArrayList<>(some);
        all.add(another);
        return all;
    }
}
