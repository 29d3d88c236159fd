package se.stegvis.mobile.device;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Makes files that only their owner may read. Where the file system has no POSIX permissions (Windows, some SD cards) the
 * permissions of the user's own folder are what protects them.
 */
public final class OwnerOnlyFiles {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private OwnerOnlyFiles() {}

    /**
     * Makes an empty file with {@code rw-------}.
     *
     * @param file must not exist
     * @throws IOException when it exists or cannot be made
     */
    public static void create(Path file) throws IOException {
        if (POSIX) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    /**
     * Takes away what others may do with an existing file.
     *
     * @param file must exist
     * @throws IOException when the permissions cannot be set
     */
    public static void restrict(Path file) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /**
     * Makes a rename or a new file in a folder survive a power loss.
     *
     * @param folder the folder that changed
     * @throws IOException when the folder cannot be synced
     */
    public static void syncFolder(Path folder) throws IOException {
        if (POSIX) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
