package se.stegvis.server.attachment;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import se.stegvis.server.attachment.ContentStore.Stored;
import se.stegvis.server.database.Transactions;

/** Takes away what nobody went on with, and content that no record names any more. Found by index, whatever is kept. */
@Singleton
public class ContentCleanup {
    /** How long content that was removed from a draft can be put back. */
    static final Duration UNNAMED = Duration.ofDays(30);

    private final Transactions transactions;
    private final UploadStore uploads;
    private final PieceStore pieces;
    private final ContentStore files;

    ContentCleanup(Transactions transactions, UploadStore uploads, PieceStore pieces, ContentStore files) {
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
            some = transactions.write(() -> uploads(municipality, now) + files(municipality, now.minus(UNNAMED)));
            all += some;
        } while (some > 0);
        return all;
    }

    private int uploads(int municipality, Instant now) {
        List<Upload> expired = uploads.expired(municipality, now);
        for (Upload upload : expired) {
            if (!upload.complete()) {
                pieces.delete(municipality, upload.id());
            }
            uploads.delete(municipality, upload.id());
        }
        return expired.size();
    }

    private int files(int municipality, Instant then) {
        List<Stored> unnamed = files.unnamedSince(municipality, then);
        for (Stored file : unnamed) {
            pieces.delete(municipality, file.file());
            files.delete(municipality, file.content());
        }
        return unnamed.size();
    }
}
