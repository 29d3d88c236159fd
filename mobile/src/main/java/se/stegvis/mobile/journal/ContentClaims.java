package se.stegvis.mobile.journal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.stegvis.mobile.vault.ContentName;

/** The claims of the device's records on content. */
interface ContentClaims {
    /** Named by the server's records, and not with the server; costs what waits. */
    List<UnsentAttachment> unsent();

    /** Named by changes that the server has not answered; costs what waits. */
    Set<ContentName> queued();

    /** Is the case this user's, as far as the device knows: heard of, or opened here? */
    boolean isHere(UUID caseId);
}
