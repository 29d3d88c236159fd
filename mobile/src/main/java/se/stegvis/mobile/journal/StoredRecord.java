package se.stegvis.mobile.journal;

import se.stegvis.shared.record.CareRecord;

/** A record as the user should see it, and its state. */
public record StoredRecord(CareRecord content, RecordState state) {
    /**
     * Does it count when it is asked what may happen in its case? A refused change waits for its author and
     * decides nothing, be it a consent or a step; the case and the client themselves always count.
     */
    public boolean decides() {
        return state != RecordState.NEEDS_ATTENTION || !content.spec().signable();
    }
}
