package se.stegvis.server.record;

import java.util.UUID;

/**
 * Where a record id is in use.
 *
 * @param ours in the municipality that asked; if not, nothing more is known of it
 * @param caseId the case it belongs to
 */
public record RecordPlace(boolean ours, UUID caseId) {

    public boolean isIn(UUID other) {
        return ours && caseId.equals(other);
    }
}
