package se.stegvis.trials.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The threads of this process that compile Java code, as Linux shows them. Their work ends once a server has run for a
 * while; all else that Java does for a record stays.
 */
final class CompilerThreads {
    private static final Path THREADS = Path.of("/proc/self/task");

    private CompilerThreads() {}

    /** Processor time of all of them so far. */
    static Duration cpu() {
        try (Stream<Path> threads = Files.list(THREADS)) {
            return threads.map(CompilerThreads::cpu).reduce(Duration.ZERO, Duration::plus);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the threads of this process are not to be read", unreadable);
        }
    }

    static Duration cpu(Path thread) {
        try {
            return compiles(Files.readString(thread.resolve("comm")))
                    ? Duration.ofNanos(nanos(Files.readString(thread.resolve("schedstat"))))
                    : Duration.ZERO;
        } catch (IOException unreadable) {
            // A thread that ends while it is read fails in more ways than one, and has no work left to count.
            if (Files.exists(thread)) {
                throw new UncheckedIOException(thread + " is not to be read", unreadable);
            }
            return Duration.ZERO;
        }
    }

    /** @param name of at most fifteen characters, as the kernel keeps it */
    static boolean compiles(String name) {
        return List.of("C1 Compiler", "C2 Compiler").stream().anyMatch(name::startsWith);
    }

    /** @param schedstat nanoseconds on a processor, nanoseconds of waiting for one, turns */
    static long nanos(String schedstat) {
        return Long.parseLong(schedstat.split(" ")[0]);
    }
}
