package se.stegvis.mobile.store;

import java.util.UUID;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.sync.PullResponse;

/** Takes a page of what is new into a posting. */
final class PulledPage {

    private final Posting posting;
    private final Book book;

    PulledPage(Posting posting, Book book) {
        this.posting = posting;
        this.book = book;
    }

    void take(PullResponse page, int round, String at) {
        for (PullItem item : page.items()) {
            if (item instanceof PullItem.State state) {
                Target target = new Target(state.record(), state.kind(), state.caseId());
                posting.put(Hearing.of(posting.of(target), state, round));
            } else {
                gone(item.caseId());
            }
        }
        if (!page.more()) {
            sweep(round);
        }
        Kept kept = Kept.at(page.durable(), at);
        book.acknowledged().forEach((change, when) -> {
            if (kept.since(when)) {
                posting.forget(change);
            }
        });
    }

    /** What did not come in a whole pull from nothing is no longer this user's, or was lost with the server's database. */
    private void sweep(int round) {
        for (Held held : book.notIn(round)) {
            Held now = posting.of(held.target());
            boolean came = now.heard().filter(heard -> heard.round() == round).isPresent();
            if (!came) {
                posting.put(Hearing.gone(now));
            }
        }
    }

    private void gone(UUID caseId) {
        for (Held held : book.heldOf(caseId)) {
            posting.put(Hearing.gone(posting.of(held.target())));
        }
    }
}
