package se.stegvis.mobile.store;

import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.record.Attachment;
import se.stegvis.shared.sync.Problem;

/**
 * A picture that was taken here and had not been sent when its case left the device. It can be sent, and not looked at; it
 * stays until the server has it (decision 61).
 *
 * @param record the visit that names it
 * @param attachment without what it shows in words
 * @param at when it was parted from its case, ISO 8601 with offset
 * @param problem why the server will not have it; empty while it waits for the network
 */
public record Parted(UUID caseId, UUID record, Attachment attachment, String at, Optional<Problem> problem) {
    public ContentName content() {
        return new ContentName(caseId, attachment.sha256());
    }

    public boolean needsAttention() {
        return problem.isPresent();
    }

    Unsent unsent() {
        return new Unsent(caseId, attachment);
    }

    Parted with(Optional<Problem> next) {
        return new Parted(caseId, record, attachment, at, next);
    }
}
