package se.stegvis.server.attachment;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
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
    Runnable give(Connection connection, Caller caller, Content content) throws SQLException {
        var naming = references.naming(connection, caller.municipality(), content);
        return receipts.give(connection, caller, AttachmentRefStore.receipts(content, naming));
    }
}
