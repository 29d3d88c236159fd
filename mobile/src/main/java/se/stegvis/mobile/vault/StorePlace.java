package se.stegvis.mobile.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import se.stegvis.mobile.device.OwnerOnlyFiles;

/**
 * The files of one store.
 *
 * @param file the store itself
 * @param mark its {@link RollbackGuard}
 * @param scheme put before its name for the library; empty outside tests of failing disks
 */
public record StorePlace(Path file, Path mark, String scheme) {

    static StorePlace of(Path file) {
        return of(file, "");
    }

    public static StorePlace of(Path file, String scheme) {
        Path absolute = file.toAbsolutePath();
        return new StorePlace(absolute, absolute.resolveSibling(absolute.getFileName() + ".mark"), scheme);
    }

    /** The folder of what is too large for the store. */
    Path files() {
        return file.resolveSibling(file.getFileName() + ".files");
    }

    /** The name under which the library opens the store. */
    String name() {
        return scheme + file;
    }

    /** A store that is being made or compacted and does not count yet. */
    StorePlace unfinished() {
        return new StorePlace(file.resolveSibling(file.getFileName() + ".new"), mark, scheme);
    }

    /** Where a damaged store is read. */
    StorePlace copied() {
        return new StorePlace(beside(".copy"), mark, scheme);
    }

    /** A sound store that is being made of a damaged one, with a mark of its own. */
    StorePlace salvaged() {
        return new StorePlace(beside(".salvaged"), beside(".salvaged.mark"), scheme);
    }

    /** A free name for a damaged store. */
    Path aside() {
        int number = 1;
        while (Files.exists(beside(".damaged" + number))) {
            number++;
        }
        return beside(".damaged" + number);
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    void createEmpty() throws IOException {
        Files.deleteIfExists(file);
        OwnerOnlyFiles.create(file);
    }

    /** Puts the finished store in the place of {@code this}, whole or not at all. */
    void replaceBy(StorePlace finished) throws IOException {
        replace(finished.file, file);
    }

    /** After {@link #replaceBy}: a store that is ahead of its mark is whole, one that is behind it is not. */
    void replaceMarkBy(StorePlace finished) throws IOException {
        replace(finished.mark, mark);
    }

    private static void replace(Path fresh, Path old) throws IOException {
        Files.move(fresh, old, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        OwnerOnlyFiles.syncFolder(old.getParent());
    }
}
