package se.stegvis.trials.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The resources of a process, as Linux reports them.
 *
 * @param threads how many
 * @param files open files and connections
 */
record Footprint(int threads, int files) {
    private static final String THREADS = "Threads:";

    static Footprint of(long process) throws IOException {
        Path proc = Path.of("/proc", Long.toString(process));
        try (Stream<Path> open = Files.list(proc.resolve("fd"))) {
            return new Footprint(threads(Files.readString(proc.resolve("status"))), (int) open.count());
        }
    }

    private static int threads(String status) throws IOException {
        return status.lines()
                .filter(line -> line.startsWith(THREADS))
                .findFirst()
                .map(line -> Integer.parseInt(line.substring(THREADS.length()).strip()))
                .orElseThrow(() -> new IOException("the system does not tell how many threads a process has"));
    }
}
