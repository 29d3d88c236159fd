package se.stegvis.server.attachment;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;

/**
 * The timestamp since when no record refers to a stored content, so that {@link ContentCleanup} finds it by index. Records and
 * changes in quarantine refer to contents. Set again, in the same transaction, whenever one of them came, changed or went.
 *
 * <p>Each time the row of the case is written too. On one database its lock, which everybody takes first, keeps apart who
 * refers to content and who uploads it. Nodes of a cluster share no locks, but of two transactions that wrote one row the later
 * one begins again, and then sees what the other wrote (decision 64).
 */
@Singleton
final class ReferenceTimestamps {
    private final ReferenceTimestampRepository rows;

    ReferenceTimestamps(ReferenceTimestampRepository rows) {
        this.rows = rows;
    }

    /** A case that is opened in the same transaction has no row yet, and gets it there. */
    void refresh(int municipality, Collection<Content> contents, Instant now) {
        if (contents.isEmpty()) {
            return;
        }
        rows.refresh(contents.stream()
                .map(one ->
                        new ReferenceTimestampRepository.ContentReference(municipality, one.caseId(), one.hash(), now))
                .toList());
        rows.raise(
                municipality, contents.stream().map(Content::caseId).distinct().toList());
    }
}
