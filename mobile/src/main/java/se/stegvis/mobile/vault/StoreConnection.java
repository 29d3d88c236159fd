package se.stegvis.mobile.vault;

import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/**
 * The open file of a store, which is opened anew when its channel is lost: an interrupted thread closes it for all.
 * Many read at once; one writes.
 */
final class StoreConnection {
    private static final int TRIES = 3;

    private final StorePlace place;
    private final StoreKeys keys;
    private final ReadWriteLock gate = new ReentrantReadWriteLock();
    private OpenStore current;
    private boolean locked;

    StoreConnection(StorePlace place, StoreKeys keys, OpenStore current) {
        this.place = place;
        this.keys = keys;
        this.current = current;
    }

    /**
     * Closes the file once nobody reads or writes; a second time it does nothing.
     *
     * @param before runs before the file is closed
     * @param after runs when it is closed
     */
    void close(Runnable before, Runnable after) {
        gate.writeLock().lock();
        try {
            if (!locked) {
                locked = true;
                before.run();
                current.file().close();
                after.run();
            }
        } finally {
            gate.writeLock().unlock();
        }
    }

    /**
     * Reads from the file, opened anew when its channel was lost.
     *
     * @throws StoreLocked when it was closed
     * @throws StoreUnreachable when it cannot be opened any more
     */
    <T> T read(Function<OpenStore, T> action) {
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
                } catch (StoreUnreachable e) {
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

    /** Saves the group as one commit, in the file opened anew when its channel was lost. */
    void save(List<EntryBatch> group) throws NotSaved {
        boolean interrupted = false;
        gate.writeLock().lock();
        try {
            for (int attempt = 1; ; attempt++) {
                interrupted |= Thread.interrupted();
                try {
                    requireName();
                    reopenIfAbandoned();
                    current.save(group);
                    requireName();
                    current = Compaction.whenGrown(current, place, keys);
                    return;
                } catch (StoreLocked e) {
                    throw NotSaved.because(e);
                } catch (RuntimeException | OutOfMemoryError | StackOverflowError | AssertionError e) {
                    current.file().abandon();
                    if (attempt == TRIES || !OpenStore.lostChannel(e)) {
                        throw NotSaved.because(e, place.file());
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

    /** A file that has its name again, as after a rename and back, takes more. */
    private void requireName() throws NotSaved {
        if (!inUse().file().hasItsName()) {
            throw new NotSaved(
                    NotSaved.Reason.STORE_GONE, new StoreUnreachable(UnavailableReason.GONE, "its file lost its name"));
        }
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
                if (!broken.file().hasItsName()) {
                    throw new StoreUnreachable(UnavailableReason.GONE, "its file lost its name");
                }
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
