package se.stegvis.mobile.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;

/** The single facts on the shelf {@link Shelf#ABOUT}. */
final class Facts {
    private static final String OWNER = "owner";
    private static final String DEVICE = "device";
    private static final String STANDING = "standing";
    private static final String CONTACT = "contact";

    private Facts() {}

    static void owner(Batch batch, Owner owner) {
        put(
                batch,
                OWNER,
                ShelfJson.newObject()
                        .put("municipality", owner.municipality())
                        .put("user", owner.user().toString())
                        .put("username", owner.username())
                        .put("name", owner.name())
                        .put("role", owner.role()));
    }

    static Owner owner(SealedStore store) {
        ObjectNode node = get(store, OWNER).orElseThrow(() -> new DamagedStore(Shelf.ABOUT.key(), "no owner"));
        return new Owner(
                node.path("municipality").asText(),
                UUID.fromString(node.path("user").asText()),
                node.path("username").asText(),
                node.path("name").asText(),
                node.path("role").asText());
    }

    static void device(Batch batch, UUID device) {
        put(batch, DEVICE, ShelfJson.newObject().put("id", device.toString()));
    }

    static UUID device(SealedStore store) {
        return get(store, DEVICE)
                .map(node -> UUID.fromString(node.path("id").asText()))
                .orElseThrow(() -> new DamagedStore(Shelf.ABOUT.key(), "no device id"));
    }

    static void standing(Batch batch, Standing standing) {
        ObjectNode node = ShelfJson.newObject()
                .put("round", standing.round())
                .put("begun", standing.begun())
                .put("processes", standing.processes());
        standing.history().ifPresent(history -> node.put("history", history.toString()));
        standing.cursor().ifPresent(cursor -> node.put("cursor", cursor));
        put(batch, STANDING, node);
    }

    static Standing standing(SealedStore store) {
        return get(store, STANDING)
                .map(node -> new Standing(
                        Optional.ofNullable(node.get("history")).map(history -> UUID.fromString(history.asText())),
                        Optional.ofNullable(node.get("cursor")).map(cursor -> cursor.asText()),
                        node.path("processes").asInt(),
                        node.path("round").asInt(),
                        node.path("begun").asInt()))
                .orElse(Standing.NEW);
    }

    static void lastContact(Batch batch, String at) {
        put(batch, CONTACT, ShelfJson.newObject().put("at", at));
    }

    static Optional<String> lastContact(SealedStore store) {
        return get(store, CONTACT).map(node -> node.path("at").asText());
    }

    private static void put(Batch batch, String name, ObjectNode value) {
        batch.put(Shelf.ABOUT.key(), Shelf.key(name), name, ShelfJson.bytes(value));
    }

    private static Optional<ObjectNode> get(SealedStore store, String name) {
        return store.get(Shelf.ABOUT.key(), Shelf.key(name))
                .map(entry -> ShelfJson.object(Shelf.ABOUT.key(), entry.value()));
    }
}
