package se.stegvis.mobile.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.mobile.vault.ContentName;
import se.stegvis.mobile.vault.Contents;

/** Takes content off the device. Content that cannot be removed now is removed with the sweep of the next start. */
final class ContentSweep {
    private static final Logger LOG = LoggerFactory.getLogger(ContentSweep.class);

    private final Contents contents;
    private final ContentClaims claims;
    private final OrphanIndex orphans;
    /** Taken since the start: the record that names it may still be on its way to the disk. */
    private final Set<ContentName> taken = ConcurrentHashMap.newKeySet();

    ContentSweep(Contents contents, ContentClaims claims, OrphanIndex orphans) {
        this.contents = contents;
        this.claims = claims;
        this.orphans = orphans;
    }

    private interface Removal {
        void run() throws IOException;
    }

    /** A person has just taken it here. */
    void spare(ContentName name) {
        taken.add(name);
    }

    /** @param named what the records of the case named before it went; see {@link Attachments#forget} */
    void forget(UUID caseId, Set<ContentName> named) {
        Set<ContentName> kept = new HashSet<>(taken);
        kept.removeAll(named);
        kept.addAll(orphans.names());
        kept.addAll(claims.queued());
        removing("content of a case that is gone", () -> contents.forget(caseId, kept));
    }

    void keepOnly(Set<ContentName> named) {
        Set<ContentName> kept = new HashSet<>(named);
        kept.addAll(taken);
        kept.addAll(orphans.names());
        removing("content that no record names", () -> contents.keepOnly(kept));
    }

    void remove(ContentName name) {
        removing("content that was sent", () -> contents.remove(name));
    }

    private static void removing(String what, Removal removal) {
        try {
            removal.run();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} was not removed: {}", what, e.getClass().getSimpleName());
        }
    }
}
