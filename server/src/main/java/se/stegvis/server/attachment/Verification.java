package se.stegvis.server.attachment;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import se.stegvis.server.attachment.PieceTable.Piece;
import se.stegvis.shared.picture.CleanPicture;
import se.stegvis.shared.picture.NotAPicture;

/** Whether what has come is what was promised. At most ten million bytes are in memory meanwhile. */
@Singleton
final class Verification {
    private final PieceTable pieces;

    Verification(PieceTable pieces) {
        this.pieces = pieces;
    }

    /** What was found. */
    enum Verdict {
        AS_PROMISED,
        /** Something was changed on the way. */
        OTHER_CONTENT,
        /** Neither JPEG nor PNG, or another of them than was said. */
        NO_PICTURE,
        /** Place, time or maker may stand in it. */
        NOT_CLEAN
    }

    Verdict of(Connection connection, int municipality, Upload upload) throws SQLException {
        byte[] whole = whole(connection, municipality, upload);
        if (!MessageDigest.isEqual(Digests.sha256(whole), upload.content().hash())) {
            return Verdict.OTHER_CONTENT;
        }
        try {
            CleanPicture picture = CleanPicture.of(whole);
            if (!picture.type().mediaType().equals(upload.mediaType())) {
                return Verdict.NO_PICTURE;
            }
            return Arrays.equals(picture.bytes(), whole) ? Verdict.AS_PROMISED : Verdict.NOT_CLEAN;
        } catch (NotAPicture other) {
            return Verdict.NO_PICTURE;
        }
    }

    private byte[] whole(Connection connection, int municipality, Upload upload) throws SQLException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(upload.length());
        while (whole.size() < upload.length()) {
            Piece piece = pieces.at(connection, municipality, upload.content().caseId(), upload.id(), whole.size())
                    .filter(found -> found.start() == whole.size())
                    .orElseThrow(() -> new IllegalStateException("a piece of " + upload.id() + " is missing"));
            whole.writeBytes(piece.bytes());
        }
        return whole.toByteArray();
    }
}
