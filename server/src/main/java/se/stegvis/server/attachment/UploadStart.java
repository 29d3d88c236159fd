package se.stegvis.server.attachment;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.problem.ProblemException;

/** Begins uploads: whether that content is wanted from that person, and whether there is room for it. */
@Singleton
final class UploadStart {
    /** Bytes of all content of a case; some sixty photographs. */
    static final long MOST_IN_CASE = 1L << 30;

    private final Transactions transactions;
    private final UploadAuthorizer door;
    private final UploadStore uploads;
    private final PieceStore pieces;
    private final ContentStore files;
    private final ContentReceipts receipts;
    private final Clock clock;

    UploadStart(
            Transactions transactions,
            UploadAuthorizer door,
            UploadStore uploads,
            PieceStore pieces,
            ContentStore files,
            ContentReceipts receipts,
            Clock clock) {
        this.transactions = transactions;
        this.door = door;
        this.uploads = uploads;
        this.pieces = pieces;
        this.files = files;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * Begins an upload, or returns the one that the caller began of the same content before.
     *
     * @return empty when the case has the content already; the records that name it have their receipt
     * @throws ProblemException 404 when the case neither is nor was the caller's; 409 {@code attachment-not-named}; 413
     *     {@code attachments-full}
     */
    Optional<Upload> begin(Caller caller, UploadRequest request) {
        Instant now = clock.instant();
        Content content = request.content();
        record Begun(Optional<Upload> upload, Runnable after) {}
        Begun begun = transactions.write(() -> {
            door.pass(caller, content);
            if (files.find(caller.municipality(), content).isPresent()) {
                return new Begun(Optional.empty(), receipts.issue(caller, content));
            }
            Upload upload = begunOrNew(caller, request, now);
            return new Begun(Optional.of(upload), () -> {});
        });
        begun.after().run();
        return begun.upload();
    }

    private Upload begunOrNew(Caller caller, UploadRequest request, Instant now) {
        int municipality = caller.municipality();
        UUID caseId = request.content().caseId();
        Optional<Upload> begun = uploads.begun(municipality, request.content(), caller.account());
        if (begun.filter(one -> !one.complete() && one.expiresAt().isAfter(now))
                .filter(one ->
                        one.length() == request.length() && one.mediaType().equals(request.mediaType()))
                .isPresent()) {
            return begun.get();
        }
        if (begun.isPresent()) {
            // Of a whole one, whose file is no longer here, there are no pieces.
            pieces.delete(municipality, begun.get().id());
            uploads.delete(municipality, begun.get().id());
        }
        long promised = files.kept(municipality, caseId) + uploads.underWay(municipality, caseId);
        if (promised + request.length() > MOST_IN_CASE) {
            throw ProblemException.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "attachments-full");
        }
        Upload fresh = new Upload(
                UuidCreator.getTimeOrderedEpoch(),
                request.content(),
                caller.account(),
                request.mediaType(),
                request.length(),
                0,
                now.plus(Uploads.LIFE));
        uploads.insert(municipality, fresh);
        return fresh;
    }
}
