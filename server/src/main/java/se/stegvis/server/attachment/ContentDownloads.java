package se.stegvis.server.attachment;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.attachment.ContentStore.Stored;
import se.stegvis.server.attachment.PieceStore.Piece;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.shared.record.Attachment;

/** Hands content out to whom its case is open. Each time leaves an audit line before the first byte leaves. */
@Singleton
public class ContentDownloads {
    private final Transactions transactions;
    private final CaseGuard door;
    private final ContentStore files;
    private final PieceStore pieces;
    private final AuditLog audit;

    ContentDownloads(Transactions transactions, CaseGuard door, ContentStore files, PieceStore pieces, AuditLog audit) {
        this.transactions = transactions;
        this.door = door;
        this.files = files;
        this.pieces = pieces;
        this.audit = audit;
    }

    /**
     * Content that is on its way out.
     *
     * @param bytes the whole; one piece is in memory at a time
     */
    public record OutgoingContent(String mediaType, InputStream bytes) {}

    /**
     * For a page: also while the caller has opened the case in an emergency.
     *
     * @throws se.stegvis.server.problem.ProblemException 404 when it is not here, or the case not the caller's
     */
    public OutgoingContent openAtDesk(Caller caller, UUID caseId, String sha256, Instant now) {
        if (!Attachment.isSha256(sha256)) {
            throw CaseGuard.notFound();
        }
        Content content = new Content(caseId, sha256);
        Stored stored = transactions.snapshot(() -> {
            door.readAlsoInEmergency(caller, caseId, now);
            return opened(caller, content);
        });
        return new OutgoingContent(stored.mediaType(), bytes(caller, stored, 0, stored.length() - 1));
    }

    /** @throws se.stegvis.server.problem.ProblemException 404 when it is not here, or the case not the caller's */
    Stored open(Caller caller, Content content) {
        return transactions.snapshot(() -> {
            door.read(caller, content.caseId());
            return opened(caller, content);
        });
    }

    private Stored opened(Caller caller, Content content) {
        Stored stored = files.find(caller.municipality(), content).orElseThrow(CaseGuard::notFound);
        audit.write(new AuditEntry(
                caller.municipality(),
                caller.account(),
                caller.device(),
                AuditEntry.Action.READ,
                Optional.of(content.caseId()),
                Optional.empty(),
                "attachment"));
        return stored;
    }

    /** Its bytes from {@code first} through {@code last}; one piece of them is in memory at a time. */
    InputStream bytes(Caller caller, Stored stored, int first, int last) {
        return new PieceStream(first, last, offset -> piece(caller.municipality(), stored, offset));
    }

    private Piece piece(int municipality, Stored stored, int offset) {
        return transactions
                .snapshot(() -> pieces.at(municipality, stored.content().caseId(), stored.file(), offset))
                .orElseThrow(() -> new IllegalStateException("a piece of " + stored.file() + " is missing"));
    }
}
