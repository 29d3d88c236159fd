package se.stegvis.shared.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;

/**
 * A person's edit of one record on a device.
 *
 * @param id UUIDv7, the idempotency key
 * @param record the record changed
 * @param kind wire name of its kind
 * @param caseId the case it belongs to
 * @param base the revision the person saw; 0 = new
 * @param set fields to new values; {@code null} clears; a map field carries only the keys that changed
 * @param at the device's clock, ISO 8601 with offset; shown as "stated time"; what is dated as it is signed
 *     must agree with it (decision 76), and with the known difference of the clocks it orders two tellings of one fact
 *     (decision 98)
 * @param after the id of a change that must be applied first
 */
public record Change(
        UUID id, UUID record, String kind, UUID caseId, int base, ObjectNode set, String at, Optional<UUID> after)
        implements SentChange {

    /** Leaves out what the person wrote. */
    @Override
    public String toString() {
        return "Change[" + id + " of " + kind + " " + record + " from revision " + base + "]";
    }
}
