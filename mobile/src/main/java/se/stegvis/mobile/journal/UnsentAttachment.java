package se.stegvis.mobile.journal;

import java.util.UUID;
import se.stegvis.mobile.vault.ContentName;
import se.stegvis.shared.record.Attachment;

/** An attachment that the server's record names and whose content the server has not got. */
public record UnsentAttachment(UUID caseId, Attachment attachment) {
    public ContentName content() {
        return new ContentName(caseId, attachment.sha256());
    }
}
