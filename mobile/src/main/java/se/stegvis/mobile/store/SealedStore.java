package se.stegvis.mobile.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Sealed entries on named shelves in one file. What {@link #write} has returned from is on the disk: it survives a
 * killed process and a power loss. Nothing in the file is readable without the key, and nothing in it can be changed,
 * moved, taken away or put back without being noticed. Safe for many threads; one process at a time.
 */
public final class SealedStore implements AutoCloseable {

    private static final int TRIES = 3;

    private final StorePlace place;
    private final StoreKeys keys;
    private final SealedFiles files;
    private final ReadWriteLock gate = new ReentrantReadWriteLock();
    private final CommitQueue queue = new CommitQueue(this::save);
    private OpenStore current;
    private boolean locked;

    private SealedStore(StorePlace place, StoreKeys keys, SealedFiles files, OpenStore current) {
        this.place = place;
        this.keys = keys;
        this.files = files;
        this.current = current;
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

    static SealedStore create(StorePlace place, DataKey key) throws NotSaved {
        StoreKeys keys = new StoreKeys(key);
        try {
            OpenStore.create(place.unfinished(), keys, 0).file().close();
            place.replaceBy(place.unfinished());
            return new SealedStore(place, keys, new SealedFiles(place.files(), key), OpenStore.open(place, keys));
        } catch (IOException | RuntimeException e) {
            keys.close();
            throw NotSaved.because(e);
        }
    }

    /**
     * Opens a store and checks that every shelf holds what it should; a file that is mostly dead space is compacted.
     *
     * @param key may be closed afterwards
     * @throws DamagedStore when nothing of the file can be read; for smaller damage see {@link #damaged()}
     */
    public static SealedStore open(Path file, DataKey key) {
        return open(StorePlace.of(file), key);
    }

    static SealedStore open(StorePlace place, DataKey key) {
        StoreKeys keys = new StoreKeys(key);
        try {
            if (!Files.exists(place.file())) {
                throw new DamagedStore(DamagedStore.WHOLE_FILE, "the file is missing");
            }
            OpenStore opened = TornTail.open(place, keys);
            SealedFiles files = new SealedFiles(place.files(), key);
            return new SealedStore(place, keys, files, Compaction.whenWorthwhile(opened, place, keys));
        } catch (IOException e) {
            keys.close();
            throw new DamagedStore(DamagedStore.WHOLE_FILE, "the file cannot be read", e);
        } catch (RuntimeException e) {
            keys.close();
            throw e;
        }
    }

    /**
     * Saves the whole batch or nothing of it. Returns when it is on the disk.
     *
     * @throws NotSaved with the reason; what was saved before stands
     */
    public void write(Batch batch) throws NotSaved {
        queue.write(batch);
    }

    /**
     * The entry under a key.
     *
     * @throws DamagedStore when it is not what was written, or is missing on a shelf from which entries were lost
     */
    public Optional<Entry> get(String shelf, byte[] key) {
        return read(store -> {
            Optional<Entry> found = store.get(shelf, key);
            if (found.isEmpty() && store.isDamaged(shelf)) {
                throw new DamagedStore(shelf, "entries are missing, perhaps this one");
            }
            return found;
        });
    }

    /**
     * Shows every readable entry of a shelf, in no particular order. The visitor may write to the store; entries
     * written meanwhile may or may not be shown.
     *
     * @throws DamagedStore after the last entry, when some were unreadable or missing
     */
    public void each(String shelf, Consumer<Entry> visitor) {
        DamagedStore damage = null;
        for (byte[] diskKey : read(store -> store.diskKeys(shelf))) {
            Optional<Entry> entry = Optional.empty();
            try {
                entry = read(store -> store.at(shelf, diskKey));
            } catch (DamagedStore e) {
                damage = e;
            }
            entry.ifPresent(visitor);
        }
        if (damage != null) {
            throw damage;
        }
        if (damaged().contains(shelf) || damaged().contains(DamagedStore.WHOLE_FILE)) {
            throw new DamagedStore(shelf, "entries are missing");
        }
    }

    /** What is too large for a shelf, under the same key. */
    Contents files() {
        return files;
    }

    /** Names of shelves found damaged when the file was opened; may contain {@link DamagedStore#WHOLE_FILE}. */
    public Set<String> damaged() {
        return read(OpenStore::damaged);
    }

    /** Closes the file and overwrites the keys. Reading then throws {@link StoreLocked}. */
    @Override
    public void close() {
        gate.writeLock().lock();
        try {
            if (!locked) {
                locked = true;
                keys.close();
                files.close();
                current.file().close();
            }
        } finally {
            gate.writeLock().unlock();
        }
    }

    private <T> T read(Function<OpenStore, T> action) {
        boolean interrupted = false;
        try {
            for (int attempt = 1; ; attempt++) {
                interrupted |= Thread.interrupted();
                OpenStore used = null;
                gate.readLock().lock();
                try {
                    used = inUse();
                    if (used.file().isOpen()) {
                        return action.apply(used);
                    }
                } catch (DamagedStore e) {
                    if (attempt == TRIES || !OpenStore.lostChannel(e)) {
                        throw e;
                    }
                } finally {
                    gate.readLock().unlock();
                }
                reopen(used);
            }
        } finally {
            restore(interrupted);
        }
    }

    private void save(List<Batch> group) throws NotSaved {
        boolean interrupted = false;
        gate.writeLock().lock();
        try {
            for (int attempt = 1; ; attempt++) {
                interrupted |= Thread.interrupted();
                try {
                    reopenIfAbandoned();
                    current.save(group);
                    current = Compaction.whenGrown(current, place, keys);
                    return;
                } catch (StoreLocked e) {
                    throw NotSaved.because(e);
                } catch (RuntimeException | OutOfMemoryError | StackOverflowError | AssertionError e) {
                    current.file().abandon();
                    if (attempt == TRIES || !OpenStore.lostChannel(e)) {
                        throw NotSaved.because(e);
                    }
                }
            }
        } finally {
            gate.writeLock().unlock();
            restore(interrupted);
        }
    }

    private OpenStore inUse() {
        if (locked) {
            throw new StoreLocked();
        }
        return current;
    }

    private void reopenIfAbandoned() {
        if (!inUse().file().isOpen()) {
            current = TornTail.open(place, keys);
        }
    }

    private void reopen(OpenStore broken) {
        gate.writeLock().lock();
        try {
            if (inUse() == broken) {
                broken.file().abandon();
                current = TornTail.open(place, keys);
            }
        } finally {
            gate.writeLock().unlock();
        }
    }

    private static void restore(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
