package se.stegvis.server.sync;

import java.util.UUID;
import se.stegvis.shared.record.Protection;

/** From how protected a client was to how protected they are. */
record ProtectionChange(UUID caseId, UUID client, Protection before, Protection after) {
    boolean isLowered() {
        return after.isBelow(before);
    }
}
