package se.stegvis.mobile.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import se.stegvis.mobile.vault.EntryBatch;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.vault.SealedStore;

/** Small texts that are kept sealed with the journal, such as tokens. */
final class JournalSecrets {
    private final SealedStore store;

    JournalSecrets(SealedStore store) {
        this.store = store;
    }

    Optional<String> find(String name) {
        return store.get(JournalCollection.SECRET.key(), JournalCollection.key(name))
                .map(entry -> new String(entry.value(), UTF_8));
    }

    void keep(String name, String value) throws NotSaved {
        store.write(new EntryBatch()
                .put(JournalCollection.SECRET.key(), JournalCollection.key(name), name, value.getBytes(UTF_8)));
    }
}
