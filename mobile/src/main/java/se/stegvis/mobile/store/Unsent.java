package se.stegvis.mobile.store;

import java.util.UUID;
import se.stegvis.shared.record.Attachment;

/** An attachment that the server's record names and whose content the server has not got. */
public record Unsent(UUID caseId, Attachment attachment) {
    public ContentName content() {
        return new ContentName(caseId, attachment.sha256());
    }
}
