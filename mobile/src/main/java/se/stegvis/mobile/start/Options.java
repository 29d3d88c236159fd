package se.stegvis.mobile.start;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import se.stegvis.mobile.device.AppFolder;

/**
 * What is given on the command line.
 *
 * @param server base address
 * @param userDir where sealed stores, the device secret and the settings lie
 */
record Options(URI server, Path userDir) {

    /** @throws IllegalArgumentException with a sentence fit to print */
    static Options of(List<String> args) {
        URI server = URI.create("http://localhost:8080");
        Path userDir = usualFolder();
        for (int i = 0; i < args.size(); i += 2) {
            String value = value(args, i);
            switch (args.get(i)) {
                case "--server" -> server = URI.create(value);
                case "--user-dir" -> userDir = Path.of(value);
                default ->
                    throw new IllegalArgumentException(
                            "unknown option '" + args.get(i) + "': there are --server URL and --user-dir DIR");
            }
        }
        return new Options(server, userDir);
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
