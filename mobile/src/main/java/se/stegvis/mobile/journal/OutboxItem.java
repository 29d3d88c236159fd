package se.stegvis.mobile.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.sync.Problem;

/**
 * One change that the server has not accepted yet.
 *
 * @param at when it was written, by the device's clock
 * @param problem why it was refused; empty while it waits
 * @param stuck the server has put it off for more than a day
 * @param set what was written, as in {@link se.stegvis.shared.sync.Change#set()}; not to be changed
 */
public record OutboxItem(
        UUID change, RecordTarget target, String at, Optional<Problem> problem, boolean stuck, ObjectNode set) {
    public boolean needsAttention() {
        return problem.isPresent() || stuck;
    }

    /** Leaves out what the person wrote. */
    @Override
    public String toString() {
        return "OutboxItem[" + change + " of " + target + "]";
    }
}
