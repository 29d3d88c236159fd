package se.stegvis.server.attachment;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.attachment.FileTable.Stored;
import se.stegvis.server.attachment.NameTable.Entry;
import se.stegvis.server.attachment.PieceTable.Piece;
import se.stegvis.server.attachment.Receipts.Receipt;
import se.stegvis.server.attachment.Verification.Verdict;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.shared.record.Attachment;

/**
 * Takes content in, piece by piece. Only what a record of the case names is taken, only from those who may write in the
 * case; once it is whole it is checked, and either it counts or nothing of it is kept.
 */
@Singleton
final class Uploads {
    /** As long as a tablet may be without a network between two pieces. */
    static final Duration LIFE = Duration.ofDays(7);

    /** Bytes of all content of a case; some sixty photographs. */
    static final long MOST_IN_CASE = 200L << 20;

    private final Transactions transactions;
    private final CaseDoor door;
    private final UploadTable uploads;
    private final PieceTable pieces;
    private final FileTable files;
    private final NameTable names;
    private final Verification verification;
    private final Receipts receipts;
    private final AuditLog audit;
    private final Clock clock;

    Uploads(
            Transactions transactions,
            CaseDoor door,
            UploadTable uploads,
            PieceTable pieces,
            FileTable files,
            NameTable names,
            Verification verification,
            Receipts receipts,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.door = door;
        this.uploads = uploads;
        this.pieces = pieces;
        this.files = files;
        this.names = names;
        this.verification = verification;
        this.receipts = receipts;
        this.audit = audit;
        this.clock = clock;
    }

    /** How far an upload is after a piece; what to do once that is committed; and what the whole was found to be. */
    private record Step(Upload upload, Runnable after, Verdict verdict) {}

    /**
     * Begins, or gives what the caller began of the same content before.
     *
     * @return empty when the case has the content already; the records that name it have been told
     * @throws ProblemException 404 when the case is not the caller's; 409 {@code attachment-not-named}; 413
     *     {@code attachments-full}
     */
    Optional<Upload> begin(Caller caller, Content content, String mediaType, int length) {
        Instant now = clock.instant();
        record Begun(Optional<Upload> upload, Runnable after) {}
        Begun begun = transactions.write(connection -> {
            door.write(connection, caller, content.caseId());
            List<Entry> naming = names.naming(connection, caller.municipality(), content);
            if (naming.isEmpty()) {
                throw ProblemException.of(HttpStatus.CONFLICT, "attachment-not-named");
            }
            if (files.find(connection, caller.municipality(), content).isPresent()) {
                return new Begun(Optional.empty(), receipts.give(connection, caller, receipts(content, naming)));
            }
            Upload upload = begunOrNew(connection, caller, content, mediaType, length, now);
            return new Begun(Optional.of(upload), () -> {});
        });
        begun.after().run();
        return begun.upload();
    }

    private Upload begunOrNew(
            Connection connection, Caller caller, Content content, String mediaType, int length, Instant now)
            throws SQLException {
        int municipality = caller.municipality();
        Optional<Upload> begun = uploads.begun(connection, municipality, content, caller.account());
        if (begun.filter(one -> !one.complete() && one.expiresAt().isAfter(now))
                .filter(one -> one.length() == length && one.mediaType().equals(mediaType))
                .isPresent()) {
            return begun.get();
        }
        if (begun.isPresent()) {
            // Of a whole one, whose file is no longer here, there are no pieces.
            drop(connection, municipality, begun.get().id());
        }
        long promised = files.kept(connection, municipality, content.caseId())
                + uploads.underWay(connection, municipality, content.caseId());
        if (promised + length > MOST_IN_CASE) {
            throw ProblemException.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "attachments-full");
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Upload fresh = new Upload(id, content, caller.account(), mediaType, length, 0, now.plus(LIFE));
        uploads.insert(connection, municipality, fresh);
        return fresh;
    }

    /** How far it is. @throws ProblemException 404 when it is not the caller's, has expired or came to its end */
    Upload progress(Caller caller, UUID id) {
        return transactions.snapshot(connection -> {
            Upload upload = own(uploads.find(connection, caller.municipality(), id), caller);
            door.read(connection, caller, upload.content().caseId());
            return upload;
        });
    }

    /**
     * Takes the next piece; the last one completes the content.
     *
     * @param offset where the piece begins
     * @throws ProblemException 404; 409 {@code upload-offset} when it is not the next; 413 {@code too-large} when it is more
     *     than was promised; 422 when the whole is not what was promised, of which nothing is kept then
     */
    Upload append(Caller caller, UUID id, int offset, byte[] bytes) {
        Instant now = clock.instant();
        Step step = transactions.write(connection -> append(connection, caller, id, new Piece(offset, bytes), now));
        step.after().run();
        if (step.verdict() != Verdict.AS_PROMISED) {
            throw ProblemException.of(HttpStatus.UNPROCESSABLE_ENTITY, problem(step.verdict()));
        }
        return step.upload();
    }

    private Step append(Connection connection, Caller caller, UUID id, Piece piece, Instant now) throws SQLException {
        int municipality = caller.municipality();
        // The case first, as everybody does who writes in it.
        UUID caseId = own(uploads.find(connection, municipality, id), caller)
                .content()
                .caseId();
        door.write(connection, caller, caseId);
        Upload before = own(uploads.lock(connection, municipality, id), caller);
        checkFits(before, piece);
        if (piece.bytes().length == 0) {
            return new Step(before, () -> {}, Verdict.AS_PROMISED);
        }
        Upload after = before.with(piece.bytes().length, now.plus(LIFE));
        pieces.insert(connection, municipality, caseId, id, piece);
        uploads.progress(connection, municipality, before, after);
        return after.complete()
                ? complete(connection, caller, after, now)
                : new Step(after, () -> {}, Verdict.AS_PROMISED);
    }

    private static void checkFits(Upload upload, Piece piece) {
        if (piece.start() != upload.received()) {
            throw ProblemException.of(HttpStatus.CONFLICT, "upload-offset");
        }
        if (piece.bytes().length > upload.length() - upload.received()) {
            throw ProblemException.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "too-large");
        }
    }

    private Step complete(Connection connection, Caller caller, Upload upload, Instant now) throws SQLException {
        int municipality = caller.municipality();
        Verdict verdict = verification.of(connection, municipality, upload);
        if (verdict != Verdict.AS_PROMISED) {
            drop(connection, municipality, upload.id());
            audit.write(connection, List.of(entry(caller, upload, AuditEntry.Action.REFUSED, problem(verdict))));
            return new Step(upload, () -> {}, verdict);
        }
        List<Entry> naming = names.naming(connection, municipality, upload.content());
        Stored stored = new Stored(upload.id(), upload.content(), upload.mediaType(), upload.length());
        if (!files.insert(connection, municipality, stored, now, !naming.isEmpty())) {
            // Somebody else was faster with the same content.
            pieces.delete(connection, municipality, upload.id());
        }
        audit.write(connection, List.of(entry(caller, upload, AuditEntry.Action.WRITE, "attachment")));
        return new Step(
                upload, receipts.give(connection, caller, receipts(upload.content(), naming)), Verdict.AS_PROMISED);
    }

    /** Ends an upload; what has come of it is taken away, unless it is whole and belongs to the case. @throws ProblemException 404 */
    void terminate(Caller caller, UUID id) {
        transactions.write(connection -> {
            Upload upload = own(uploads.lock(connection, caller.municipality(), id), caller);
            if (upload.complete()) {
                uploads.delete(connection, caller.municipality(), id);
            } else {
                drop(connection, caller.municipality(), id);
            }
            return upload;
        });
    }

    private void drop(Connection connection, int municipality, UUID id) throws SQLException {
        pieces.delete(connection, municipality, id);
        uploads.delete(connection, municipality, id);
    }

    private Upload own(Optional<Upload> found, Caller caller) {
        return found.filter(upload -> upload.account().equals(caller.account()))
                .filter(upload -> upload.expiresAt().isAfter(clock.instant()))
                .orElseThrow(CaseDoor::notFound);
    }

    private static List<Receipt> receipts(Content content, List<Entry> naming) {
        return naming.stream()
                .map(entry -> new Receipt(content.caseId(), entry.careRecord(), entry.key(), content.sha256()))
                .toList();
    }

    private static String problem(Verdict verdict) {
        return switch (verdict) {
            case AS_PROMISED -> "fault";
            case OTHER_CONTENT -> "attachment-changed";
            case NO_PICTURE -> "attachment-no-picture";
            case NOT_CLEAN -> "attachment-not-clean";
        };
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

    /** Larger than any content that is taken. */
    static boolean isTooLarge(long length) {
        return length > Attachment.LARGEST;
    }
}
