package se.stegvis.server.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.attachment.Receipts.Receipt;
import se.stegvis.shared.record.Attachment;
import se.stegvis.shared.record.PictureRecord;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.wire.Json;

/** A receipt as the change that writes it into its record. */
final class ReceiptChange {
    /** The newest revision, whichever it is: a receipt merges with people's changes. */
    private static final int NEWEST = Integer.MAX_VALUE;

    private ReceiptChange() {}

    static Change of(Receipt receipt, Instant now) {
        ObjectNode set = Json.newObject();
        set.putObject(PictureRecord.RECEIVED.name())
                .putObject(receipt.key())
                .put(Attachment.SHA256.name(), receipt.sha256())
                .put(PictureRecord.RECEIVED_AT.name(), now.toString());
        return new Change(
                id(receipt),
                receipt.careRecord(),
                receipt.kind(),
                receipt.caseId(),
                NEWEST,
                set,
                now.toString(),
                Optional.empty());
    }

    /** The same for the same receipt, so that giving it again changes nothing. */
    private static UUID id(Receipt receipt) {
        String name = "received " + receipt.careRecord() + " " + receipt.key() + " " + receipt.sha256();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
