package se.stegvis.shared.process;

import java.util.List;

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
