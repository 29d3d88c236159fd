package se.stegvis.mobile.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.mobile.vault.DamagedStore;
import se.stegvis.mobile.vault.EntryBatch;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.vault.SealedStore;

/** The collection of texts that stand in a form and are not read. They belong to a record of this device and go with it. */
final class UnreadTexts {
    private static final Logger LOG = LoggerFactory.getLogger(UnreadTexts.class);

    private final SealedStore store;
    private final String municipality;

    UnreadTexts(SealedStore store, String municipality) {
        this.store = store;
        this.municipality = municipality;
    }

    /** Nothing where they cannot be read any more: the form opens without them, and the damage is told elsewhere. */
    Map<String, String> of(UUID record) {
        try {
            return read(record);
        } catch (DamagedStore damaged) {
            LOG.warn("Texts that were not read are lost: {}", damaged.getClass().getSimpleName());
            return Map.of();
        }
    }

    private Map<String, String> read(UUID record) {
        Map<String, String> texts = new LinkedHashMap<>();
        store.get(JournalCollection.UNREAD.key(), JournalCollection.key(record))
                .map(entry -> EntryJson.object(JournalCollection.UNREAD.key(), entry.value()))
                .ifPresent(node -> node.properties()
                        .forEach(
                                text -> texts.put(text.getKey(), text.getValue().asText())));
        return texts;
    }

    void keep(RecordTarget target, Map<String, String> texts) throws NotSaved {
        EntryBatch batch = new EntryBatch();
        if (texts.isEmpty()) {
            remove(batch, target.record());
        } else {
            ObjectNode node = EntryJson.newObject();
            texts.forEach(node::put);
            String label = municipality + "|" + target.caseId() + "|" + target.record();
            batch.put(
                    JournalCollection.UNREAD.key(),
                    JournalCollection.key(target.record()),
                    label,
                    EntryJson.bytes(node));
        }
        store.write(batch);
    }

    static void remove(EntryBatch batch, UUID record) {
        batch.remove(JournalCollection.UNREAD.key(), JournalCollection.key(record));
    }
}
