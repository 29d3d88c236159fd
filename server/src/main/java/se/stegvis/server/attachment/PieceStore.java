package se.stegvis.server.attachment;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.record.Seal;
import se.stegvis.shared.record.RecordHeader;

/** The bytes of files, in sealed pieces. One moved to another place, file, case or municipality does not open. */
@Singleton
final class PieceStore {
    private final PieceRepository rows;
    private final Seal seal;

    PieceStore(PieceRepository rows, Seal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    /** Bytes of a file from {@code start} on. */
    record Piece(int start, byte[] bytes) {}

    void insert(int municipality, UUID caseId, UUID file, Piece piece) {
        byte[] sealed = seal.seal(municipality, place(caseId, file, piece.start()), piece.bytes());
        rows.insert(municipality, file, piece.start(), piece.bytes().length, sealed);
    }

    /**
     * The piece in which that byte lies, or the last one before it.
     *
     * @throws IllegalStateException when it is not as it was written
     */
    Optional<Piece> at(int municipality, UUID caseId, UUID file, int offset) {
        return rows.at(municipality, file, offset)
                .map(row -> new Piece(
                        row.start(), seal.open(municipality, place(caseId, file, row.start()), row.sealed())));
    }

    void delete(int municipality, UUID file) {
        rows.delete(municipality, file);
    }

    private static RecordHeader place(UUID caseId, UUID file, int start) {
        return new RecordHeader(file, caseId, "attachment", start);
    }
}
