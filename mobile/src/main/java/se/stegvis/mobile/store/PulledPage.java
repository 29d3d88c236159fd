package se.stegvis.mobile.store;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.sync.PullResponse;

/** Takes a page of what is new into a posting. */
final class PulledPage {

    /** Acknowledged changes are kept no longer than this, durable or not (security: no endless copies). */
    private static final Duration LONGEST = Duration.ofDays(35);

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
        forget(page.durable(), at);
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

    private void forget(String durable, String at) {
        Optional<Instant> safe = instant(durable);
        Optional<Instant> tooOld = instant(at).map(now -> now.minus(LONGEST));
        for (Map.Entry<UUID, String> one : book.acknowledged().entrySet()) {
            Optional<Instant> when = instant(one.getValue());
            boolean before = when.filter(then -> safe.filter(then::isBefore).isPresent()
                            || tooOld.filter(then::isBefore).isPresent())
                    .isPresent();
            if (before) {
                posting.forget(one.getKey());
            }
        }
    }

    private static Optional<Instant> instant(String written) {
        try {
            return Optional.of(OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeException notTold) {
            return Optional.empty();
        }
    }
}
