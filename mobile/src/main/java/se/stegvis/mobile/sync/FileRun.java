package se.stegvis.mobile.sync;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.mobile.journal.Attachments;
import se.stegvis.mobile.journal.UnsentAttachment;
import se.stegvis.mobile.sync.LinkFailure.FailureKind;
import se.stegvis.mobile.vault.ContentName;
import se.stegvis.mobile.vault.NotSaved;

/**
 * Content that waits goes up, content that is wanted comes down. A refused or damaged one does not hold up the
 * others, and none holds up the records, which have a loop of their own.
 */
public final class FileRun implements Round {
    private static final Logger LOG = LoggerFactory.getLogger(FileRun.class);

    private static final String ANOTHER_PIECE = "upload-offset";

    private final Attachments attachments;
    private final FileLink link;
    private final Runnable afterSending;

    /** @param afterSending hurries the sync of records, which brings the receipts */
    public FileRun(Attachments attachments, FileLink link, Runnable afterSending) {
        this.attachments = attachments;
        this.link = link;
        this.afterSending = afterSending;
    }

    @Override
    public void run() throws LinkFailure, NotSaved {
        boolean sent = false;
        for (UnsentAttachment unsent : attachments.unsent()) {
            sent |= send(unsent);
        }
        if (sent) {
            afterSending.run();
        }
        for (ContentName name : attachments.wanted()) {
            fetch(name);
        }
    }

    private boolean send(UnsentAttachment unsent) throws LinkFailure, NotSaved {
        try {
            link.send(unsent, () -> SendableContent.open(attachments, unsent.content()));
        } catch (LinkFailure failure) {
            if (!isAboutContent(failure)) {
                throw failure;
            }
            LOG.warn("an attachment was not sent: {}", failure.getMessage());
            if (isForGood(failure)) {
                attachments.turnedAway(unsent.content(), failure.problem().orElseThrow());
            }
            return false;
        }
        attachments.sent(unsent.content());
        return true;
    }

    private void fetch(ContentName name) throws LinkFailure, NotSaved {
        try {
            attachments.arrived(name, link.fetch(name));
        } catch (LinkFailure failure) {
            if (!isAboutContent(failure)) {
                throw failure;
            }
            attachments.notArrived(name);
        }
    }

    /** Asking again would give the same answer; unless only a piece was not the next, which asking anew mends. */
    private static boolean isForGood(LinkFailure failure) {
        return failure.problem()
                .filter(told -> !told.name().equals(ANOTHER_PIECE))
                .isPresent();
    }

    private static boolean isAboutContent(LinkFailure failure) {
        return failure.reason() == FailureKind.TURNED_AWAY || failure.reason() == FailureKind.TOO_LARGE;
    }
}
