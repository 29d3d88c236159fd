package se.stegvis.shared.record;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which record this is.
 *
 * @param id UUIDv7 made on the device
 * @param caseId the case it belongs to; for the case itself the same as {@code id}
 * @param kind wire name of the kind
 * @param revision 1, 2, 3 … given by the server; 0 while the server has not seen it
 */
public record RecordHeader(UUID id, UUID caseId, String kind, int revision) {
    private static final int TIME_ORDERED = 7;
    private static final int BITS_BELOW_TIME = 16;

    /** When the record was begun, by the device's clock; empty when the id is not time-ordered (RFC 9562, version 7). */
    public Optional<Instant> begun() {
        return id.version() == TIME_ORDERED
                ? Optional.of(Instant.ofEpochMilli(id.getMostSignificantBits() >>> BITS_BELOW_TIME))
                : Optional.empty();
    }
}
