package se.stegvis.mobile.start;

import java.net.URI;
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
                case "--user-dir" -> userDir = Path.of(value);
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

    private static String value(List<String> args, int i) {
        if (i + 1 >= args.size()) {
            throw new IllegalArgumentException("option " + args.get(i) + " needs a value after it");
        }
        return args.get(i + 1);
    }
}
