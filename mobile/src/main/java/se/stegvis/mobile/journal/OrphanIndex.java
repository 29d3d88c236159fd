package se.stegvis.mobile.journal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import se.stegvis.mobile.vault.ContentName;
import se.stegvis.mobile.vault.EntryBatch;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.shared.sync.Problem;

/** The orphaned pictures of this device, in memory beside their collection. Safe for many threads. */
final class OrphanIndex {
    /** Where they are kept. */
    interface Writer {
        void write(EntryBatch batch) throws NotSaved;
    }

    private final String municipality;
    private final Writer writer;
    private final Map<ContentName, OrphanedAttachment> all = new LinkedHashMap<>();

    OrphanIndex(String municipality, Writer writer) {
        this.municipality = municipality;
        this.writer = writer;
    }

    static void put(EntryBatch batch, OrphanedAttachment one, String municipality) {
        ContentName name = one.content();
        String label = municipality + "|" + name.caseId() + "|" + name.sha256();
        batch.put(
                JournalCollection.PARTED.key(),
                OrphanedAttachmentCodec.key(name),
                label,
                OrphanedAttachmentCodec.value(one));
    }

    static void remove(EntryBatch batch, ContentName name) {
        batch.remove(JournalCollection.PARTED.key(), OrphanedAttachmentCodec.key(name));
    }

    /** Takes in what is in the collection. */
    synchronized void load(Collection<OrphanedAttachment> kept) {
        kept.forEach(one -> all.put(one.content(), one));
    }

    synchronized List<OrphanedAttachment> all() {
        return List.copyOf(all.values());
    }

    /** Those that are still to be sent. */
    synchronized List<OrphanedAttachment> waiting() {
        return all.values().stream().filter(one -> !one.isSent()).toList();
    }

    synchronized Set<ContentName> names() {
        return Set.copyOf(all.keySet());
    }

    synchronized boolean has(ContentName name) {
        return all.containsKey(name);
    }

    /** One that is still to be sent. */
    synchronized Optional<OrphanedAttachment> waiting(ContentName name) {
        return Optional.ofNullable(all.get(name)).filter(one -> !one.isSent());
    }

    /** The content that is no longer stored. */
    synchronized void unload(Collection<ContentName> names) {
        names.forEach(all::remove);
    }

    /** The server has it. False when it was not orphaned. */
    synchronized boolean sent(ContentName name) throws NotSaved {
        return change(name, one -> one.sent(Optional.of("")));
    }

    /** The server will not have it, or it shall be tried again. False when it was not orphaned. */
    synchronized boolean judge(ContentName name, Optional<Problem> problem) throws NotSaved {
        return change(name, one -> one.with(problem));
    }

    private boolean change(ContentName name, UnaryOperator<OrphanedAttachment> how) throws NotSaved {
        if (!has(name)) {
            return false;
        }
        OrphanedAttachment next = how.apply(all.get(name));
        EntryBatch batch = new EntryBatch();
        put(batch, next, municipality);
        writer.write(batch);
        all.put(name, next);
        return true;
    }
}
