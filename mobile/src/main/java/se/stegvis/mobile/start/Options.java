package se.stegvis.mobile.start;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.stegvis.mobile.device.AppFolder;
import se.stegvis.mobile.sync.ServerAddress;
import se.stegvis.mobile.widget.Texts;

/**
 * The options of the command line.
 *
 * @param server base address; empty when it is typed at the first login or managed
 * @param userDir where sealed stores, the device secret and the settings lie
 */
record Options(Optional<URI> server, Path userDir) {
    private static final char UNKNOWN_LETTER = '\uFFFD';
    private static final String UNKNOWN_LETTERS =
            "--user-dir names a folder with letters that this system's language does not know, as when LANG is C or not"
                    + " set. Say LANG=C.UTF-8 before the command, or name a folder of plain letters.";

    /**
     * @throws ServerAddress.Unusable when the address of the server cannot be used
     * @throws IllegalArgumentException with a sentence fit to print
     */
    static Options of(List<String> args) {
        // From its source folder the app is tried with a server beside it.
        Optional<URI> server = Optional.ofNullable(System.getProperty("stegvis.home"))
                .map(home -> ServerAddress.read("http://localhost:8080"));
        Path userDir = usualFolder();
        for (int i = 0; i < args.size(); i += 2) {
            String value = value(args, i);
            switch (args.get(i)) {
                case "--server" -> server = Optional.of(ServerAddress.read(value));
                case "--user-dir" -> userDir = folder(value);
                default ->
                    throw new IllegalArgumentException(
                            "unknown option '" + args.get(i) + "': there are --server URL and --user-dir DIR");
            }
        }
        return new Options(server, userDir);
    }

    /** The fault of an option, and the right form. */
    static String sentence(IllegalArgumentException wrong, Texts texts) {
        return wrong instanceof ServerAddress.Unusable address
                ? texts.get("server-address." + address.fault(), address.example())
                : wrong.getMessage();
    }

    /** Beside the program when started from its folder; on a device in the folder that it keeps for the app. */
    private static Path usualFolder() {
        String home = System.getProperty("stegvis.home");
        return home != null
                ? Path.of(home, "data", "tablet")
                : AppFolder.ofThisDevice().orElse(Path.of("data", "tablet"));
    }

    /** Where the system's language does not know a letter, Java puts a sign in its place, or makes no path of it. */
    private static Path folder(String written) {
        if (written.indexOf(UNKNOWN_LETTER) >= 0) {
            throw new IllegalArgumentException(UNKNOWN_LETTERS);
        }
        try {
            return Path.of(written);
        } catch (InvalidPathException unmappable) {
            throw new IllegalArgumentException(UNKNOWN_LETTERS, unmappable);
        }
    }

    private static String value(List<String> args, int i) {
        if (i + 1 >= args.size()) {
            throw new IllegalArgumentException("option " + args.get(i) + " needs a value after it");
        }
        return args.get(i + 1);
    }
}
