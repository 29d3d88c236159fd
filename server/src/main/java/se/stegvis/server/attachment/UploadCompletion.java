package se.stegvis.server.attachment;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.stegvis.server.access.Caller;
import se.stegvis.server.attachment.ContentStore.Stored;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.shared.sync.Problem;

/** The end of an upload: its content is verified, stored and acknowledged in the records, or nothing of it is kept. */
@Singleton
final class UploadCompletion {
    private final UploadStore uploads;
    private final PieceStore pieces;
    private final ContentStore contents;
    private final Verification verification;
    private final ReferenceTimestamps timestamps;
    private final ContentReceipts receipts;
    private final AuditLog audit;

    UploadCompletion(
            UploadStore uploads,
            PieceStore pieces,
            ContentStore contents,
            Verification verification,
            ReferenceTimestamps timestamps,
            ContentReceipts receipts,
            AuditLog audit) {
        this.uploads = uploads;
        this.pieces = pieces;
        this.contents = contents;
        this.verification = verification;
        this.timestamps = timestamps;
        this.receipts = receipts;
        this.audit = audit;
    }

    /**
     * The content of an upload that has ended.
     *
     * @param after to be done once the transaction is committed
     * @param problem why nothing of it is kept; empty when it is stored
     */
    record CompletedUpload(Runnable after, Optional<Problem> problem) {}

    CompletedUpload complete(Caller caller, Upload upload, Instant now) {
        int municipality = caller.municipality();
        Optional<Problem> problem = verification.of(municipality, upload);
        if (problem.isPresent()) {
            String name = problem.get().name();
            drop(municipality, upload);
            audit.write(entry(caller, upload, AuditEntry.Action.REFUSED, name));
            return new CompletedUpload(() -> {}, problem);
        }
        Stored stored = new Stored(upload.id(), upload.content(), upload.mediaType(), upload.length());
        if (!contents.insert(municipality, stored, now)) {
            // Somebody else was faster with the same content.
            pieces.delete(municipality, upload.id());
        }
        timestamps.refresh(municipality, List.of(upload.content()), now);
        audit.write(entry(caller, upload, AuditEntry.Action.WRITE, "attachment"));
        return new CompletedUpload(receipts.issue(caller, upload.content()), Optional.empty());
    }

    /** Ends an upload whose content is not stored; its bytes are deleted. */
    void drop(int municipality, Upload upload) {
        pieces.delete(municipality, upload.id());
        uploads.delete(municipality, upload.id());
    }

    private static AuditEntry entry(Caller caller, Upload upload, AuditEntry.Action action, String detail) {
        return new AuditEntry(
                caller.municipality(),
                caller.account(),
                caller.device(),
                action,
                Optional.of(upload.content().caseId()),
                Optional.empty(),
                detail);
    }
}
