package se.stegvis.server.attachment;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import se.stegvis.server.attachment.PieceStore.Piece;
import se.stegvis.shared.picture.CleanPicture;
import se.stegvis.shared.picture.NotAPicture;

/**
 * Whether what has come is what was promised. Meanwhile its bytes are in memory a few times over, so two are looked at
 * at a time and the others wait: at most some 200 MiB.
 */
@Singleton
final class Verification {
    private final PieceStore pieces;
    private final Semaphore atOnce = new Semaphore(2, true);

    Verification(PieceStore pieces) {
        this.pieces = pieces;
    }

    /** The result. */
    enum VerificationResult {
        AS_PROMISED,
        /** Something was changed on the way. */
        OTHER_CONTENT,
        /** Neither JPEG nor PNG, or another of them than was said. */
        NO_PICTURE,
        /** Place, time or maker may stand in it. */
        NOT_CLEAN
    }

    VerificationResult of(Connection connection, int municipality, Upload upload) throws SQLException {
        atOnce.acquireUninterruptibly();
        try {
            return verdict(whole(connection, municipality, upload), upload);
        } finally {
            atOnce.release();
        }
    }

    private static VerificationResult verdict(byte[] whole, Upload upload) {
        if (!MessageDigest.isEqual(Checksums.sha256(whole), upload.content().hash())) {
            return VerificationResult.OTHER_CONTENT;
        }
        try {
            CleanPicture picture = CleanPicture.of(whole);
            if (!picture.type().mediaType().equals(upload.mediaType())) {
                return VerificationResult.NO_PICTURE;
            }
            return Arrays.equals(picture.bytes(), whole)
                    ? VerificationResult.AS_PROMISED
                    : VerificationResult.NOT_CLEAN;
        } catch (NotAPicture other) {
            return VerificationResult.NO_PICTURE;
        }
    }

    private byte[] whole(Connection connection, int municipality, Upload upload) throws SQLException {
        byte[] whole = new byte[upload.length()];
        int at = 0;
        while (at < whole.length) {
            int start = at;
            Piece piece = pieces.at(connection, municipality, upload.content().caseId(), upload.id(), start)
                    .filter(found -> found.start() == start)
                    .orElseThrow(() -> new IllegalStateException("a piece of " + upload.id() + " is missing"));
            System.arraycopy(piece.bytes(), 0, whole, at, piece.bytes().length);
            at += piece.bytes().length;
        }
        return whole;
    }
}
