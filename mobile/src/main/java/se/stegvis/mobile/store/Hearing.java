package se.stegvis.mobile.store;

import java.util.List;
import java.util.Optional;
import se.stegvis.shared.sync.PullItem;

/** What comes down from the server does to a record. */
final class Hearing {
    private Hearing() {}

    /**
     * A state older than the known one changes nothing: receiving twice is normal. One of the same revision stands over
     * what the tablet made of its own change: the server may have added to it.
     */
    static Held of(Held held, PullItem.State state, int round) {
        boolean known = held.heard()
                .filter(heard -> heard.round() == round && heard.revision() > state.revision())
                .isPresent();
        if (known) {
            return held;
        }
        Heard heard = new Heard(round, state.revision(), state.seq(), state.doc());
        Own own = held.own()
                .awaited(held.own().awaited().stream()
                        .filter(awaited -> awaited.revision() > state.revision())
                        .toList());
        return held.heard(Optional.of(heard)).own(own);
    }

    /** The case is no longer this user's: what the server has taken goes, what it has not taken stays. */
    static Held gone(Held held) {
        Own own = held.own().awaited(List.of());
        return held.heard(Optional.empty()).own(own);
    }
}
