package se.stegvis.mobile.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Sealed entries in named collections in one file. A batch from which {@link #write} has returned is on the disk: it
 * survives a killed process and a power loss. Nothing in the file is readable without the key, and nothing in it can be
 * changed, moved, removed or put back without being noticed. Safe for many threads; one process at a time. A store
 * whose file was deleted, renamed or replaced under it takes no more: nobody would find it again.
 */
public final class SealedStore implements AutoCloseable {

    private final StoreKeys keys;
    private final SealedFiles files;
    private final StoreConnection connection;
    private final CommitQueue queue;
    private final Runnable released;
    private volatile Optional<NotSaved.Reason> refused = Optional.empty();

    private SealedStore(StorePlace place, StoreKeys keys, SealedFiles files, OpenStore current, Runnable released) {
        this.keys = keys;
        this.files = files;
        this.connection = new StoreConnection(place, keys, current);
        this.queue = new CommitQueue(connection::save);
        this.released = released;
    }

    /**
     * Makes an empty store, whole or not at all, and opens it.
     *
     * @param file must lie in an existing folder; a store already there is replaced
     * @param key may be closed afterwards
     * @throws NotSaved when the disk refuses
     */
    public static SealedStore create(Path file, DataKey key) throws NotSaved {
        return create(StorePlace.of(file), key);
    }

    public static SealedStore create(StorePlace place, DataKey key) throws NotSaved {
        return create(place, key, () -> {});
    }

    /** @param released runs when it has been closed; not when it could not be made */
    static SealedStore create(StorePlace place, DataKey key, Runnable released) throws NotSaved {
        StoreKeys keys = new StoreKeys(key);
        try {
            OpenStore.create(place.unfinished(), keys, 0).file().close();
            place.replaceBy(place.unfinished());
            SealedFiles files = new SealedFiles(place.files(), key);
            return new SealedStore(place, keys, files, OpenStore.open(place, keys), released);
        } catch (IOException | RuntimeException e) {
            keys.close();
            throw NotSaved.because(e, place.file().getParent());
        }
    }

    /**
     * Opens a store and checks that every collection holds what it should; a file that is mostly dead space is compacted.
     *
     * @param key may be closed afterwards
     * @throws DamagedStore when nothing of the file can be read; for smaller damage see {@link #damaged()}
     * @throws StoreUnreachable when it cannot be opened now, or there is none
     */
    public static SealedStore open(Path file, DataKey key) {
        return open(StorePlace.of(file), key);
    }

    public static SealedStore open(StorePlace place, DataKey key) {
        return open(place, key, () -> {});
    }

    /** @param released runs when it has been closed; not when it could not be opened */
    static SealedStore open(StorePlace place, DataKey key, Runnable released) {
        StoreKeys keys = new StoreKeys(key);
        try {
            FileIdentity.of(place.file()); // the library would make a missing file anew
            OpenStore opened = TornTail.open(place, keys);
            SealedFiles files = new SealedFiles(place.files(), key);
            OpenStore compact = Compaction.whenWorthwhile(opened, place, keys);
            return new SealedStore(place, keys, files, compact, released);
        } catch (IOException e) {
            keys.close();
            throw new StoreUnreachable(e);
        } catch (RuntimeException e) {
            keys.close();
            throw e;
        }
    }

    /**
     * Saves the whole batch or nothing of it. Returns when it is on the disk.
     *
     * @throws NotSaved with the reason; earlier commits are kept
     */
    public void write(EntryBatch batch) throws NotSaved {
        try {
            queue.write(batch);
            refused = Optional.empty();
        } catch (NotSaved e) {
            refused = Optional.of(e.reason());
            throw e;
        }
    }

    /** Why the last write did not reach the disk; empty when it did. */
    public Optional<NotSaved.Reason> refused() {
        return refused;
    }

    /**
     * The entry under a key.
     *
     * @throws DamagedStore when it is not what was written, or is missing in a collection from which entries were lost
     */
    public Optional<Entry> get(String collection, byte[] key) {
        return connection.read(store -> {
            Optional<Entry> found = store.get(collection, key);
            if (found.isEmpty() && store.isDamaged(collection)) {
                throw new DamagedStore(collection, "entries are missing, perhaps this one");
            }
            return found;
        });
    }

    /**
     * Shows every readable entry of a collection, in no particular order. The visitor may write to the store; entries
     * written meanwhile may or may not be shown.
     *
     * @throws DamagedStore after the last entry, when some were unreadable or missing
     */
    public void each(String collection, Consumer<Entry> visitor) {
        DamagedStore damage = null;
        for (byte[] diskKey : connection.read(store -> store.diskKeys(collection))) {
            Optional<Entry> entry = Optional.empty();
            try {
                entry = connection.read(store -> store.at(collection, diskKey));
            } catch (DamagedStore e) {
                damage = e;
            }
            entry.ifPresent(visitor);
        }
        if (damage != null) {
            throw damage;
        }
        if (damaged().contains(collection) || damaged().contains(DamagedStore.WHOLE_FILE)) {
            throw new DamagedStore(collection, "entries are missing");
        }
    }

    /** Values too large for a collection, under the same key. */
    public Contents files() {
        return files;
    }

    /** Names of collections found damaged when the file was opened; may contain {@link DamagedStore#WHOLE_FILE}. */
    public Set<String> damaged() {
        return connection.read(OpenStore::damaged);
    }

    /** Closes the file and overwrites the keys. Reading then throws {@link StoreLocked}. */
    @Override
    public void close() {
        connection.close(
                () -> {
                    keys.close();
                    files.close();
                },
                released);
    }
}
