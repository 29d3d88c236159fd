package se.stegvis.trials.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import se.stegvis.server.database.FolderName;

/**
 * The options of the command line.
 *
 * @param once ends after the day
 * @param port of the server; 0 picks a free one
 * @param data folder that the demonstration keeps its data in
 * @param fresh starts from nothing
 */
record DemoOptions(boolean once, int port, Path data, boolean fresh) {
    private static final int DEFAULT_PORT = 8080;

    /** @throws IllegalArgumentException naming what was not understood */
    static DemoOptions read(String[] args, Path home) {
        Deque<String> left = new ArrayDeque<>(List.of(args));
        DemoOptions options =
                new DemoOptions(false, DEFAULT_PORT, home.resolve("data").resolve("demo"), false);
        while (!left.isEmpty()) {
            options = options.with(left.pop(), left);
        }
        return options;
    }

    private DemoOptions with(String option, Deque<String> left) {
        return switch (option) {
            case "--once" -> new DemoOptions(true, port, data, fresh);
            case "--fresh" -> new DemoOptions(once, port, data, true);
            case "--port" -> new DemoOptions(once, portNumber(value(option, left)), data, fresh);
            case "--data" -> new DemoOptions(once, port, FolderName.read(option, value(option, left)), fresh);
            default ->
                throw new IllegalArgumentException(
                        "unknown option '" + option + "': there are --once, --fresh, --port N and --data DIR");
        };
    }

    /**
     * Makes the folder of the data, before anything else is done. Whether a folder may be written in does not say it: nobody
     * makes one in /proc.
     *
     * @throws IllegalArgumentException naming the folder and the remedy
     */
    void makeFolder() {
        try {
            Files.createDirectories(data);
        } catch (IOException refused) {
            throw new IllegalArgumentException(
                    "--data is '" + data + "': that folder cannot be made. Name one that you may write in", refused);
        }
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value after it");
        }
        return left.pop();
    }

    private static int portNumber(String written) {
        if (!written.matches("\\d{1,5}") || Integer.parseInt(written) > 65_535) {
            throw new IllegalArgumentException("--port is '" + written + "': give a number from 0 to 65535");
        }
        return Integer.parseInt(written);
    }
}
