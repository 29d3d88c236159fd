package se.stegvis.mobile.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import se.stegvis.mobile.device.ProgramLock;

/**
 * One program per folder of stores, and within it one user of each store. The lock lies beside the folder and is held as
 * long as anybody here has a share in it.
 */
public final class FolderLock {
    private final Path file;
    private final Set<Path> inUse = new HashSet<>();
    private ProgramLock lock;
    private int shares;

    FolderLock(Path folder) {
        this.file = folder.resolveSibling(folder.getFileName() + ".lock");
    }

    /** Keeps other programs out; closing it again does nothing. */
    public final class Share {
        private final Path store;
        private boolean given;

        private Share(Path store) {
            this.store = store;
        }

        public void close() {
            synchronized (FolderLock.this) {
                if (!given) {
                    given = true;
                    inUse.remove(store);
                    leave();
                }
            }
        }
    }

    /**
     * For whoever looks into the folder.
     *
     * @throws ProgramLock.Taken when another program has it
     * @throws IOException when it cannot be locked
     */
    synchronized Share share() throws IOException {
        enter();
        return new Share(null);
    }

    /**
     * For whoever opens, replaces or moves one store.
     *
     * @throws StoreUnreachable when it is open in this program
     * @throws ProgramLock.Taken when another program has the folder
     * @throws IOException when it cannot be locked
     */
    synchronized Share use(Path store) throws IOException {
        if (inUse.contains(store)) {
            throw new StoreUnreachable(UnavailableReason.IN_USE, "it is open in this program");
        }
        enter();
        inUse.add(store);
        return new Share(store);
    }

    private void enter() throws IOException {
        if (shares == 0) {
            lock = ProgramLock.acquire(file);
        }
        shares++;
    }

    private void leave() {
        shares--;
        if (shares == 0) {
            try {
                lock.close();
            } catch (IOException e) {
                throw new UncheckedIOException("the lock of the stores was not released", e);
            }
        }
    }
}
