package se.stegvis.server.attachment;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import se.stegvis.server.attachment.PieceStore.Piece;
import se.stegvis.server.problem.Problems;
import se.stegvis.shared.picture.InvalidPicture;
import se.stegvis.shared.picture.SanitizedPicture;
import se.stegvis.shared.sync.Problem;

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

    /** The fault; empty when it is as promised. */
    Optional<Problem> of(int municipality, Upload upload) {
        atOnce.acquireUninterruptibly();
        try {
            return problem(whole(municipality, upload), upload);
        } finally {
            atOnce.release();
        }
    }

    private static Optional<Problem> problem(byte[] whole, Upload upload) {
        if (!MessageDigest.isEqual(Checksums.sha256(whole), upload.content().hash())) {
            return Optional.of(Problems.of("attachment-changed"));
        }
        try {
            SanitizedPicture picture = SanitizedPicture.of(whole);
            if (!picture.type().mediaType().equals(upload.mediaType())) {
                return Optional.of(PictureProblem.misstated(picture.type(), upload.mediaType()));
            }
            // Place, time or maker may stand in what would be cleaned away.
            return Optional.of(Problems.of("attachment-not-clean"))
                    .filter(unclean -> !Arrays.equals(picture.bytes(), whole));
        } catch (InvalidPicture other) {
            return Optional.of(PictureProblem.found(other));
        }
    }

    private byte[] whole(int municipality, Upload upload) {
        byte[] whole = new byte[upload.length()];
        int at = 0;
        while (at < whole.length) {
            int start = at;
            Piece piece = pieces.at(municipality, upload.content().caseId(), upload.id(), start)
                    .filter(found -> found.start() == start)
                    .orElseThrow(() -> new IllegalStateException("a piece of " + upload.id() + " is missing"));
            System.arraycopy(piece.bytes(), 0, whole, at, piece.bytes().length);
            at += piece.bytes().length;
        }
        return whole;
    }
}
