package se.stegvis.server.sync;

import java.util.Optional;

/**
 * A rule that may refuse a change. It asks no database and changes nothing.
 *
 * @param <C> what the rule is about: the change as it was sent, or the record as the change makes it
 */
@FunctionalInterface
interface ChangePolicy<C> {

    /**
     * The refusal; empty when this rule has nothing against the change.
     *
     * @param context what is known before the change is decided
     * @throws se.stegvis.shared.guide.GuideFailed when the process of the case cannot be read
     */
    Optional<Refusal> refusal(C change, PushContext context);
}
