package se.stegvis.mobile.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.mobile.device.OwnerOnlyFiles;

/**
 * A damaged store while it is salvaged. It is held as the library would hold it, so that not even a program that knows
 * nothing of {@link FolderLock} opens it meanwhile, and read through the channel that holds it: closing another one would
 * give up the hold on POSIX systems.
 */
final class DamagedOriginal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DamagedOriginal.class);

    private final StorePlace place;
    private final FileChannel channel;
    private final FileIdentity identity;

    private DamagedOriginal(StorePlace place, FileChannel channel, FileIdentity identity) {
        this.place = place;
        this.channel = channel;
        this.identity = identity;
    }

    /** @throws StoreUnreachable when it is missing, in use, or may not be read and written */
    static DamagedOriginal hold(StorePlace place) {
        try {
            FileChannel channel = FileChannel.open(place.file(), StandardOpenOption.READ, StandardOpenOption.WRITE);
            boolean held = false;
            try {
                FileLock lock = channel.tryLock();
                held = lock != null;
                if (!held) {
                    throw new StoreUnreachable(UnavailableReason.IN_USE, "another program has it open");
                }
                return new DamagedOriginal(place, channel, FileIdentity.of(place.file()));
            } finally {
                if (!held) {
                    channel.close();
                }
            }
        } catch (IOException | OverlappingFileLockException e) {
            throw new StoreUnreachable(e);
        }
    }

    /** Is on the disk when the method returns. */
    void copyTo(Path copy) throws IOException {
        Files.deleteIfExists(copy);
        OwnerOnlyFiles.create(copy);
        try (FileChannel target = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            long size = channel.size();
            for (long at = 0; at < size; ) {
                at += channel.transferTo(at, size - at, target);
            }
            target.force(true);
        }
    }

    /**
     * Gives the damaged file another name beside its own, and so to the content of its attachments: what it knew of them is
     * perhaps lost, and what no record names is swept away.
     *
     * @throws StoreUnreachable when another file lies under its name by now
     */
    void keepAside() throws IOException {
        if (!identity.isAt(place.file())) {
            throw new StoreUnreachable(UnavailableReason.GONE, "it was replaced while it was salvaged");
        }
        Path aside = place.aside();
        if (!linked(place.file(), aside)) {
            copyTo(aside);
        }
        Path files = place.files();
        if (Files.isDirectory(files)) {
            Path kept = StorePlace.of(aside).files();
            for (Path one : filesIn(files)) {
                Path target = kept.resolve(files.relativize(one));
                Files.createDirectories(target.getParent());
                if (!linked(one, target)) {
                    Files.copy(one, target);
                }
            }
        }
        OwnerOnlyFiles.syncFolder(aside.getParent());
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** False where the file system has no second names (FAT on memory cards). */
    private static boolean linked(Path file, Path name) {
        try {
            Files.createLink(name, file);
            return true;
        } catch (IOException | UnsupportedOperationException none) {
            LOG.debug("No second name here: {}", none.getClass().getSimpleName());
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
