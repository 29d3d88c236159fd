package se.stegvis.mobile.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;

/** What the user does: writes, and deals with what the server would not take. Each is one commit. */
final class UserSide {
    private final Commits commits;
    private final Book book;
    private final Outbox outbox;

    UserSide(Commits commits) {
        this.commits = commits;
        this.book = commits.book;
        this.outbox = commits.outbox;
    }

    static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    void save(List<Edit> edits, String at) throws NotSaved {
        commits.write(posting -> {
            for (Edit edit : edits) {
                post(edit, at, book.nextOrder() + posting.held().size(), posting);
            }
            return posting;
        });
    }

    private static void post(Edit edit, String at, long order, Posting posting) {
        Held held = posting.of(edit.target());
        if (held.heard().isEmpty() && held.own().queue().isEmpty()) {
            held = Correction.retryAll(held, UserSide::newId, order);
        }
        int base = Math.min(edit.seen(), held.revision());
        ObjectNode all = new LostText(held, base).replacedBy(edit.set());
        posting.put(new Writing(held).with(newId(), base, all, at, order));
    }

    void retry(UUID change) throws NotSaved {
        commits.write(posting -> {
            posting.put(Correction.retry(outbox.holderOf(change), change, UserSide::newId, book.nextOrder()));
            return posting;
        });
    }

    /** @return the record corrected */
    UUID correct(UUID change, ObjectNode set, String at) throws NotSaved {
        return commits.write(posting -> {
            Held held = outbox.holderOf(change);
            int base = Outbox.refused(held, change).change().base();
            Held again = Correction.retry(held, change, UserSide::newId, book.nextOrder());
            posting.put(new Writing(again).with(newId(), base, set.deepCopy(), at, book.nextOrder()));
            return held.record();
        });
    }

    /** @return the addendum */
    UUID asAddendum(UUID change, String at) throws NotSaved {
        return commits.write(posting -> {
            Held held = outbox.holderOf(change);
            Target addendum =
                    new Target(newId(), held.target().kind(), held.target().caseId());
            ObjectNode set = Correction.addendum(Outbox.refused(held, change).change());
            posting.put(Outbox.without(held, change));
            posting.put(new Writing(Held.nothingOf(addendum)).with(newId(), 0, set, at, book.nextOrder()));
            return addendum.record();
        });
    }
}
