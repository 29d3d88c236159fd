package se.stegvis.server.attachment;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;

/**
 * Since when nobody names a content that is here, so that {@link ContentCleanup} finds it by index. Both a record and a change in
 * quarantine name it. Set again, in the same transaction, whenever one of them came, changed or went.
 *
 * <p>Each time the row of the case is written too. On one database its lock, which everybody takes first, keeps apart who
 * names content and who brings it. Nodes of a cluster share no locks, but of two transactions that wrote one row the later
 * one begins again, and then sees what the other wrote (decision 64).
 */
@Singleton
final class NamedMark {
    private final NamedMarkRepository rows;

    NamedMark(NamedMarkRepository rows) {
        this.rows = rows;
    }

    /** A case that is opened in the same transaction has no row yet, and gets it there. */
    void set(int municipality, Collection<Content> contents, Instant now) {
        if (contents.isEmpty()) {
            return;
        }
        rows.mark(contents.stream()
                .map(one -> new NamedMarkRepository.ContentMark(municipality, one.caseId(), one.hash(), now))
                .toList());
        rows.raise(
                municipality, contents.stream().map(Content::caseId).distinct().toList());
    }
}
