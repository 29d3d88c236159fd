package se.stegvis.mobile.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Which file on the disk it is, whatever it is called. An open file that was deleted, renamed or replaced takes writes
 * as before, and nobody finds them again.
 *
 * @param key device and inode; where the file system has none (Windows) the moment the file was made
 */
public record FileIdentity(Object key) {

    /** @throws IOException when there is no file of that name or it cannot be asked */
    public static FileIdentity of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileIdentity(attributes.fileKey() == null ? attributes.creationTime() : attributes.fileKey());
    }

    /**
     * Whether the file is still found under its name.
     *
     * @throws StoreUnreachable when that cannot be read
     */
    boolean isAt(Path file) {
        try {
            return of(file).equals(this);
        } catch (NoSuchFileException | NotDirectoryException gone) {
            return false;
        } catch (IOException unknown) {
            throw new StoreUnreachable(unknown);
        }
    }
}
