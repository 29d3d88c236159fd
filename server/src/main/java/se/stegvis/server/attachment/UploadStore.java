package se.stegvis.server.attachment;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.TransactionFailedException;

/** The uploads that are under way. All in the caller's transaction. */
@Singleton
final class UploadStore {
    private final UploadRepository rows;

    UploadStore(UploadRepository rows) {
        this.rows = rows;
    }

    /** A duplicate key (1062) when the same person began the same content meanwhile: begin again. */
    void insert(int municipality, Upload upload) {
        rows.insert(
                municipality,
                upload.id(),
                upload.content().caseId(),
                upload.account(),
                upload.content().hash(),
                upload.mediaType(),
                upload.length(),
                upload.received(),
                upload.expiresAt());
    }

    Optional<Upload> find(int municipality, UUID id) {
        return rows.find(municipality, id).map(UploadRepository.UploadRow::upload);
    }

    /** As {@link #find}, and nobody else writes to it until the transaction ends. */
    Optional<Upload> lock(int municipality, UUID id) {
        return rows.lock(municipality, id).map(UploadRepository.UploadRow::upload);
    }

    /** The uploads that the person began of that content. */
    Optional<Upload> begun(int municipality, Content content, UUID account) {
        return rows.begun(municipality, content.caseId(), content.hash(), account)
                .map(UploadRepository.UploadRow::upload);
    }

    /** Begins the transaction again when it is not as it was read. */
    void progress(int municipality, Upload before, Upload after) {
        if (rows.progress(municipality, after.id(), before.received(), after.received(), after.expiresAt()) != 1) {
            throw TransactionFailedException.beginAgain("another piece came meanwhile");
        }
    }

    void delete(int municipality, UUID id) {
        rows.delete(municipality, id);
    }

    /** Some of those nobody has gone on with, and of those that are whole since long, locked. */
    List<Upload> expired(int municipality, Instant now) {
        return rows.expired(municipality, now).stream()
                .map(UploadRepository.UploadRow::upload)
                .toList();
    }

    /** Bytes that are promised to a case and not yet whole. */
    long underWay(int municipality, UUID caseId) {
        return rows.underWay(municipality, caseId);
    }
}
