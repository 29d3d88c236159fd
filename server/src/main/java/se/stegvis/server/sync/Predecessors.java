package se.stegvis.server.sync;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import se.stegvis.shared.merge.ChangeChain;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.KindSpec;
import se.stegvis.shared.sync.Change;

/** The stored changes of the same record that a change was written upon without seeing their outcome. */
final class Predecessors {
    private Predecessors() {}

    /**
     * Oldest first; those that the author's base already contains are left out.
     *
     * @param answered the answer that a change has had, by its id
     */
    static List<LoggedChange> of(Function<UUID, Optional<LoggedChange>> answered, Change change) {
        Deque<LoggedChange> chain = new ArrayDeque<>();
        Optional<UUID> after = change.after();
        while (after.isPresent()) {
            LoggedChange link = answered.apply(after.get()).orElse(null);
            if (link == null
                    || !link.record().equals(change.record())
                    || link.result().revision() <= change.base()
                    || chain.contains(link)) {
                break;
            }
            chain.addFirst(link);
            after = link.after();
        }
        return new ArrayList<>(chain);
    }

    /** The record as the author saw it: their base with exactly what those changes did. */
    static Doc effectiveBase(PushContext context, Change change, KindSpec spec) {
        Doc base = context.doc(change.record(), change.base());
        for (LoggedChange link : of(context::answered, change)) {
            int revision = link.result().revision();
            base = ChangeChain.effectiveBase(
                    base, context.doc(change.record(), revision - 1), context.doc(change.record(), revision), spec);
        }
        return base;
    }
}
