package se.stegvis.mobile.journal;

import java.util.Optional;
import java.util.UUID;
import se.stegvis.mobile.vault.ContentName;
import se.stegvis.shared.record.Attachment;
import se.stegvis.shared.sync.Problem;

/**
 * A picture that was taken here and had not been sent when its case left the device. It can be sent, and not looked at; it
 * stays until the server has it in a backup (decision 61).
 *
 * @param record the visit that names it
 * @param attachment without what it shows in words
 * @param at when it was orphaned, ISO 8601 with offset
 * @param problem why the server will not have it; empty while it waits for the network
 * @param sent by the server's clock, a moment after it was sent, ISO 8601; blank when sent and no moment is known yet;
 *     empty while it is still to be sent
 */
public record OrphanedAttachment(
        UUID caseId, UUID record, Attachment attachment, String at, Optional<Problem> problem, Optional<String> sent) {
    public ContentName content() {
        return new ContentName(caseId, attachment.sha256());
    }

    public boolean needsAttention() {
        return problem.isPresent();
    }

    boolean isSent() {
        return sent.isPresent();
    }

    UnsentAttachment unsent() {
        return new UnsentAttachment(caseId, attachment);
    }

    OrphanedAttachment with(Optional<Problem> next) {
        return new OrphanedAttachment(caseId, record, attachment, at, next, sent);
    }

    OrphanedAttachment sent(Optional<String> when) {
        return new OrphanedAttachment(caseId, record, attachment, at, Optional.empty(), when);
    }
}
