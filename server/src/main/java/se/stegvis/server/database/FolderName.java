package se.stegvis.server.database;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Folders as they are named on the command line or in the settings. */
public final class FolderName {
    /** The character that Java puts for bytes that the system's language does not know. */
    private static final char UNREAD = '\uFFFD';

    private FolderName() {}

    /**
     * The folder of that name.
     *
     * @param option where the name was written, for the person at the terminal
     * @throws IllegalArgumentException when its letters did not come through, with the remedy
     */
    public static Path read(String option, String written) {
        try {
            Path folder = Path.of(written);
            if (written.indexOf(UNREAD) < 0) {
                return folder;
            }
            throw unread(option, null);
        } catch (InvalidPathException unmappable) {
            throw unread(option, unmappable);
        }
    }

    /**
     * The server's data folder: the one asked for, else that of STEGVIS_DATA_DIR, else {@code data/server} beside the program.
     *
     * @throws IllegalArgumentException as {@link #read}
     */
    public static Path ofData(Optional<Path> asked, Path home, Map<String, String> environment) {
        return asked.or(() -> Optional.ofNullable(environment.get("STEGVIS_DATA_DIR"))
                        .filter(written -> !written.isEmpty())
                        .map(written -> read("STEGVIS_DATA_DIR", written)))
                .orElse(home.resolve("data").resolve("server"))
                .toAbsolutePath()
                .normalize();
    }

    private static IllegalArgumentException unread(String option, InvalidPathException cause) {
        return new IllegalArgumentException(
                option
                        + " names a folder with letters that this system's language does not know, as when LANG is C or not"
                        + " set. Say LANG=C.UTF-8 before the command (in a unit file of systemd:"
                        + " Environment=LANG=C.UTF-8), or name a folder of plain letters.",
                cause);
    }
}
