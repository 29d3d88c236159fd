package se.stegvis.shared.record;

import java.util.UUID;

/**
 * Which record this is.
 *
 * @param id UUIDv7 made on the device
 * @param caseId the case it belongs to; for the case itself the same as {@code id}
 * @param kind wire name of the kind
 * @param revision 1, 2, 3 … given by the server; 0 while the server has not seen it
 */
public record RecordHeader(UUID id, UUID caseId, String kind, int revision) {}
