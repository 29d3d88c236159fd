package se.stegvis.mobile.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.mobile.vault.DamagedStore;
import se.stegvis.mobile.vault.EntryBatch;
import se.stegvis.mobile.vault.SealedStore;
import se.stegvis.mobile.vault.StoreOwner;

/** The metadata of the journal, in the collection {@link JournalCollection#ABOUT}. */
final class JournalMetadata {
    private static final String OWNER = "owner";
    private static final String DEVICE = "device";
    private static final String STANDING = "standing";
    private static final String CONTACT = "contact";

    private JournalMetadata() {}

    static void owner(EntryBatch batch, StoreOwner owner) {
        put(
                batch,
                OWNER,
                EntryJson.newObject()
                        .put("municipality", owner.municipality())
                        .put("user", owner.user().toString())
                        .put("username", owner.username())
                        .put("name", owner.name())
                        .put("role", owner.role()));
    }

    static StoreOwner owner(SealedStore store) {
        ObjectNode node =
                get(store, OWNER).orElseThrow(() -> new DamagedStore(JournalCollection.ABOUT.key(), "no owner"));
        return new StoreOwner(
                node.path("municipality").asText(),
                UUID.fromString(node.path("user").asText()),
                node.path("username").asText(),
                node.path("name").asText(),
                node.path("role").asText());
    }

    static void device(EntryBatch batch, UUID device) {
        put(batch, DEVICE, EntryJson.newObject().put("id", device.toString()));
    }

    static UUID device(SealedStore store) {
        return get(store, DEVICE)
                .map(node -> UUID.fromString(node.path("id").asText()))
                .orElseThrow(() -> new DamagedStore(JournalCollection.ABOUT.key(), "no device id"));
    }

    static void progress(EntryBatch batch, SyncProgress progress) {
        ObjectNode node = EntryJson.newObject()
                .put("round", progress.round())
                .put("begun", progress.begun())
                .put("processes", progress.processes());
        progress.history().ifPresent(history -> node.put("history", history.toString()));
        progress.cursor().ifPresent(cursor -> node.put("cursor", cursor));
        put(batch, STANDING, node);
    }

    static SyncProgress progress(SealedStore store) {
        return get(store, STANDING)
                .map(node -> new SyncProgress(
                        Optional.ofNullable(node.get("history")).map(history -> UUID.fromString(history.asText())),
                        Optional.ofNullable(node.get("cursor")).map(cursor -> cursor.asText()),
                        node.path("processes").asInt(),
                        node.path("round").asInt(),
                        node.path("begun").asInt()))
                .orElse(SyncProgress.NEW);
    }

    static void lastContact(EntryBatch batch, String at) {
        put(batch, CONTACT, EntryJson.newObject().put("at", at));
    }

    static Optional<String> lastContact(SealedStore store) {
        return get(store, CONTACT).map(node -> node.path("at").asText());
    }

    private static void put(EntryBatch batch, String name, ObjectNode value) {
        batch.put(JournalCollection.ABOUT.key(), JournalCollection.key(name), name, EntryJson.bytes(value));
    }

    private static Optional<ObjectNode> get(SealedStore store, String name) {
        return store.get(JournalCollection.ABOUT.key(), JournalCollection.key(name))
                .map(entry -> EntryJson.object(JournalCollection.ABOUT.key(), entry.value()));
    }
}
