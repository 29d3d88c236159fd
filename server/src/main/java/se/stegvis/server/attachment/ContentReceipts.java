package se.stegvis.server.attachment;

import jakarta.inject.Singleton;
import se.stegvis.server.access.Caller;

/** Gives every record that refers to a content the receipt that it is here. */
@Singleton
final class ContentReceipts {
    private final AttachmentRefStore references;
    private final Receipts receipts;

    ContentReceipts(AttachmentRefStore references, Receipts receipts) {
        this.references = references;
        this.receipts = receipts;
    }

    /** @return what is to be done once the transaction is committed */
    Runnable issue(Caller caller, Content content) {
        var naming = references.naming(caller.municipality(), content);
        return receipts.issue(caller, AttachmentRefStore.receipts(content, naming));
    }
}
