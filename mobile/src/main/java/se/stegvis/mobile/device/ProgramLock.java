package se.stegvis.mobile.device;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * The right to be the one program that works in a place. The operating system takes it back when the program ends,
 * however it ends. It locks a file of its own that holds nothing and is never read, moved or deleted: on Windows a
 * locked file cannot be read, and everywhere another file under the same name would be another lock.
 */
public final class ProgramLock implements AutoCloseable {
    /**
     * The locks of this program. On POSIX systems whoever opens and closes a locked file loses the program's lock on
     * it, so a second try within the program must not touch the file.
     */
    private static final Set<Path> HELD = new HashSet<>();

    private final Path file;
    private final FileChannel channel;

    private ProgramLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Another program, or another part of this one, works in the place. Nothing is wrong with it. */
    public static final class Taken extends IOException {
        private static final long serialVersionUID = 1L;

        private Taken(Path file) {
            super("in use by another program: " + file.getFileName());
        }
    }

    /**
     * Takes the lock, at once or not at all.
     *
     * @param file in an existing folder; made when missing
     * @throws Taken when somebody else has it
     * @throws IOException when the file cannot be made or locked
     */
    public static ProgramLock acquire(Path file) throws IOException {
        Path real = file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
        // An interrupt would close the channel while it is being locked.
        boolean interrupted = Thread.interrupted();
        try {
            synchronized (HELD) {
                if (HELD.contains(real)) {
                    throw new Taken(real);
                }
                ProgramLock lock = new ProgramLock(real, locked(real));
                HELD.add(real);
                return lock;
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static FileChannel locked(Path file) throws IOException {
        makeIfMissing(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException heldUnderAnotherName) {
            lock = null;
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        if (lock == null) {
            throw new Taken(file);
        }
        return channel;
    }

    /** For its owner alone: who may open it could lock it. */
    private static void makeIfMissing(Path file) throws IOException {
        if (!Files.exists(file)) {
            try {
                OwnerOnlyFiles.create(file);
            } catch (FileAlreadyExistsException madeMeanwhile) {
                OwnerOnlyFiles.restrict(file);
            }
        }
    }

    /** Gives it back; closing again does nothing. */
    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            if (channel.isOpen()) {
                channel.close();
                HELD.remove(file);
            }
        }
    }
}
