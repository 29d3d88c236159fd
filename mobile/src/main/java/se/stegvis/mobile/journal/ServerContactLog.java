package se.stegvis.mobile.journal;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.mobile.vault.EntryBatch;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.vault.SealedStore;

/** Remembers how the last attempt to reach the server went; when it was last reached is known after a restart too. */
final class ServerContactLog {
    private static final Logger LOG = LoggerFactory.getLogger(ServerContactLog.class);

    private final SealedStore store;
    private volatile Optional<String> lastReached;
    private volatile Optional<ServerContact> last = Optional.empty();

    ServerContactLog(SealedStore store) {
        this.store = store;
        this.lastReached = JournalMetadata.lastContact(store);
    }

    /** When the server last answered, as ISO 8601; empty when it never did. */
    Optional<String> lastReached() {
        return lastReached;
    }

    /** How the last attempt of this run went; empty before the first. */
    Optional<ServerContact> last() {
        return last;
    }

    void note(ServerContact how, String at) {
        last = Optional.of(how);
        if (how == ServerContact.REACHED) {
            lastReached = Optional.of(at);
            keep(at);
        }
    }

    private void keep(String at) {
        EntryBatch batch = new EntryBatch();
        JournalMetadata.lastContact(batch, at);
        try {
            store.write(batch);
        } catch (NotSaved e) {
            LOG.warn("The time of the last contact was not saved: {}", e.reason());
        }
    }
}
