package se.stegvis.mobile.store;

import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.sync.Problem;

/**
 * One change that the server has not accepted yet.
 *
 * @param at when it was written, by the device's clock
 * @param problem why it was refused; empty while it waits
 */
public record OutboxItem(UUID change, Target target, String at, Optional<Problem> problem) {
    public boolean needsAttention() {
        return problem.isPresent();
    }
}
