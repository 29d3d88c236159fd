package se.stegvis.server.attachment;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import se.stegvis.server.attachment.ContentStore.Stored;
import se.stegvis.server.database.Transactions;

/** Takes away what nobody went on with, and content that no record names any more. Found by index, whatever is kept. */
@Singleton
public class Tidying {
    /** How long content that was removed from a draft can be put back. */
    static final Duration UNNAMED = Duration.ofDays(30);

    private final Transactions transactions;
    private final UploadStore uploads;
    private final PieceStore pieces;
    private final ContentStore files;

    Tidying(Transactions transactions, UploadStore uploads, PieceStore pieces, ContentStore files) {
        this.transactions = transactions;
        this.uploads = uploads;
        this.pieces = pieces;
        this.files = files;
    }

    /** All that is due in one municipality, a hundred in a transaction; how many were deleted. */
    public int tidy(int municipality, Instant now) {
        int all = 0;
        int some;
        do {
            some = transactions.write(connection ->
                    uploads(connection, municipality, now) + files(connection, municipality, now.minus(UNNAMED)));
            all += some;
        } while (some > 0);
        return all;
    }

    private int uploads(Connection connection, int municipality, Instant now) throws SQLException {
        List<Upload> expired = uploads.expired(connection, municipality, now);
        for (Upload upload : expired) {
            if (!upload.complete()) {
                pieces.delete(connection, municipality, upload.id());
            }
            uploads.delete(connection, municipality, upload.id());
        }
        return expired.size();
    }

    private int files(Connection connection, int municipality, Instant then) throws SQLException {
        List<Stored> unnamed = files.unnamedSince(connection, municipality, then);
        for (Stored file : unnamed) {
            pieces.delete(connection, municipality, file.file());
            files.delete(connection, municipality, file.content());
        }
        return unnamed.size();
    }
}
