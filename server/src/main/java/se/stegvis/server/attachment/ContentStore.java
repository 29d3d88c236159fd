package se.stegvis.server.attachment;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores content that is whole and checked. All in the caller's transaction. */
@Singleton
final class ContentStore {
    private final ContentRepository rows;

    ContentStore(ContentRepository rows) {
        this.rows = rows;
    }

    /** A file, by the id under which its pieces lie. */
    record Stored(UUID file, Content content, String mediaType, int length) {}

    /** False when the case has that content already; then nothing is written. {@link ReferenceTimestamps} follows. */
    boolean insert(int municipality, Stored file, Instant now) {
        return rows.insert(
                        municipality,
                        file.content().caseId(),
                        file.content().hash(),
                        file.file(),
                        file.mediaType(),
                        file.length(),
                        now)
                == 1;
    }

    Optional<Stored> find(int municipality, Content content) {
        return rows.find(municipality, content.caseId(), content.hash()).map(ContentRepository.ContentRow::stored);
    }

    /** Some of those that no record has named since then, locked. */
    List<Stored> unnamedSince(int municipality, Instant then) {
        return rows.unnamedSince(municipality, then).stream()
                .map(ContentRepository.ContentRow::stored)
                .toList();
    }

    void delete(int municipality, Content content) {
        rows.delete(municipality, content.caseId(), content.hash());
    }

    /** Bytes that a case keeps. */
    long kept(int municipality, UUID caseId) {
        return rows.kept(municipality, caseId);
    }
}
