package se.stegvis.shared.guide;

import java.util.List;
import se.stegvis.shared.guard.UnmetGuard;
import se.stegvis.shared.process.ForumOffer;

/**
 * A forum, and what is missing before it may be held.
 *
 * @param offer the forum
 * @param missing the guards that are not met; empty when it may be held
 */
public record ForumState(ForumOffer offer, List<UnmetGuard> missing) {
    public ForumState {
        missing = List.copyOf(missing);
    }

    public boolean open() {
        return missing.isEmpty();
    }
}
