package se.stegvis.server.attachment;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.attachment.PieceStore.Piece;
import se.stegvis.server.attachment.UploadCompletion.CompletedUpload;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.shared.sync.Problem;

/**
 * Takes content in, piece by piece, once {@link UploadStart} has begun. When it is whole it is checked, and either it
 * counts or nothing of it is kept.
 */
@Singleton
final class Uploads {
    /** As long as a tablet may be without a network between two pieces. */
    static final Duration LIFE = Duration.ofDays(7);

    private final Transactions transactions;
    private final UploadAuthorizer door;
    private final UploadStore uploads;
    private final PieceStore pieces;
    private final UploadCompletion completion;
    private final Clock clock;

    Uploads(
            Transactions transactions,
            UploadAuthorizer door,
            UploadStore uploads,
            PieceStore pieces,
            UploadCompletion completion,
            Clock clock) {
        this.transactions = transactions;
        this.door = door;
        this.uploads = uploads;
        this.pieces = pieces;
        this.completion = completion;
        this.clock = clock;
    }

    /** How far an upload is after a piece; what to do once that is committed; and what the whole was found to be. */
    private record Step(Upload upload, Runnable after, Optional<Problem> problem) {}

    /** How far it is. @throws ProblemException 404 when it is not the caller's, has expired or came to its end */
    Upload progress(Caller caller, UUID id) {
        return transactions.snapshot(() -> {
            Upload upload = own(uploads.find(caller.municipality(), id), caller);
            door.look(caller, upload.content());
            return upload;
        });
    }

    /**
     * Takes the next piece; the last one completes the content.
     *
     * @param offset where the piece begins
     * @throws ProblemException 404; 409 {@code upload-offset} when it is not the next; 413 {@code too-large} when it is
     *     more than was promised; 422 when the whole is not what was promised, of which nothing is kept then
     */
    Upload append(Caller caller, UUID id, int offset, byte[] bytes) {
        Instant now = clock.instant();
        Step step = transactions.write(() -> append(caller, id, new Piece(offset, bytes), now));
        step.after().run();
        if (step.problem().isPresent()) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_ENTITY, step.problem().get());
        }
        return step.upload();
    }

    private Step append(Caller caller, UUID id, Piece piece, Instant now) {
        int municipality = caller.municipality();
        // The case first, as everybody does who writes in it.
        Content content = own(uploads.find(municipality, id), caller).content();
        door.pass(caller, content);
        Upload before = own(uploads.lock(municipality, id), caller);
        checkFits(before, piece);
        if (piece.bytes().length == 0) {
            return new Step(before, () -> {}, Optional.empty());
        }
        Upload after = before.with(piece.bytes().length, now.plus(LIFE));
        pieces.insert(municipality, content.caseId(), id, piece);
        uploads.progress(municipality, before, after);
        if (!after.complete()) {
            return new Step(after, () -> {}, Optional.empty());
        }
        CompletedUpload completed = completion.complete(caller, after, now);
        return new Step(after, completed.after(), completed.problem());
    }

    private static void checkFits(Upload upload, Piece piece) {
        if (piece.start() != upload.received()) {
            throw ProblemException.of(HttpStatus.CONFLICT, "upload-offset");
        }
        if (piece.bytes().length > upload.length() - upload.received()) {
            throw ProblemException.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "too-large");
        }
    }

    /**
     * Ends an upload; its bytes are deleted, unless it is whole and belongs to the case. @throws ProblemException 404
     */
    void terminate(Caller caller, UUID id) {
        transactions.write(() -> {
            Upload upload = own(uploads.lock(caller.municipality(), id), caller);
            if (upload.complete()) {
                uploads.delete(caller.municipality(), id);
            } else {
                completion.drop(caller.municipality(), upload);
            }
            return upload;
        });
    }

    private Upload own(Optional<Upload> found, Caller caller) {
        return found.filter(upload -> upload.account().equals(caller.account()))
                .filter(upload -> upload.expiresAt().isAfter(clock.instant()))
                .orElseThrow(CaseGuard::notFound);
    }
}
