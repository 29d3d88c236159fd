package se.stegvis.mobile.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.vault.SealedStore;

/**
 * The base of the journal: the store, and beside it in memory what is read from it. One writer at a time; each makes
 * one commit, and memory follows after it.
 */
final class JournalCommits {
    final ReplicaIndex index = new ReplicaIndex();
    final ProcessLibrary library = new ProcessLibrary();
    final OutboxReader outbox = new OutboxReader(index);
    final OrphanIndex orphans;

    private final SealedStore store;
    private final String municipality;
    private volatile SyncProgress progress;

    JournalCommits(SealedStore store, String municipality) {
        this.store = store;
        this.municipality = municipality;
        this.orphans = new OrphanIndex(municipality, store::write);
        this.progress = JournalMetadata.progress(store);
        store.each(
                JournalCollection.HEARD.key(),
                entry -> index.load(EntryCodec.readVersion(JournalCollection.id(entry.key()), entry.value())));
        store.each(
                JournalCollection.OWN.key(),
                entry -> load(EntryCodec.readLocal(JournalCollection.id(entry.key()), entry.value())));
        store.each(JournalCollection.ACKNOWLEDGED.key(), entry -> index.load(EntryCodec.acknowledged(entry.value())));
        store.each(
                JournalCollection.PARTED.key(),
                entry -> orphans.load(List.of(OrphanedAttachmentCodec.read(entry.value()))));
        store.each(JournalCollection.PROCESS.key(), library::load);
        index.index();
    }

    private void load(ReplicaRecord own) {
        index.load(own.withVersion(index.find(own.record()).flatMap(ReplicaRecord::version)));
    }

    /** Fills a write batch; it is saved when this returns. */
    @FunctionalInterface
    interface Write<R> {
        R into(WriteBatch writeBatch) throws NotSaved;
    }

    /**
     * Runs one writer after the other.
     *
     * @throws NotSaved when it could not be written; nothing is changed then
     */
    synchronized <R> R write(Write<R> write) throws NotSaved {
        return write(write, Function.identity());
    }

    /** As {@link #write(Write)}; what comes after the commit happens before the next writer. */
    synchronized <R, S> S write(Write<R> write, Function<R, S> after) throws NotSaved {
        WriteBatch writeBatch = new WriteBatch(index);
        R result = write.into(writeBatch);
        if (!writeBatch.empty()) {
            store.write(writeBatch.batch(municipality));
            index.apply(writeBatch);
            library.apply(writeBatch.definitions());
            orphans.load(writeBatch.orphaned());
            orphans.unload(writeBatch.unparted());
            writeBatch.progress().ifPresent(next -> progress = next);
        }
        return after.apply(result);
    }

    /** How far the device has come. */
    SyncProgress progress() {
        return progress;
    }

    /** All changes that the server has applied. */
    List<AcknowledgedChange> acknowledged() {
        List<AcknowledgedChange> all = new ArrayList<>();
        store.each(JournalCollection.ACKNOWLEDGED.key(), entry -> all.add(EntryCodec.acknowledged(entry.value())));
        return all;
    }
}
