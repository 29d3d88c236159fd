package se.stegvis.server.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends MariaDB when the server's process dies, however it dies: somebody reads a pipe that only the server holds open.
 * Where there is a POSIX shell, the reader is a child of MariaDB itself; elsewhere it is a small Java process.
 */
public final class ParentDeathSignal {

    /** The shell becomes MariaDB (exec), so $$ is MariaDB's process id, also in the child that reads the pipe. */
    private static final String SHELL = """
            exec 3<&0
            ( trap '' INT HUP; read -r word <&3; kill -TERM $$ 2>/dev/null ) &
            exec "$@" </dev/null 3<&-
            """;

    private static final Path SH = Path.of("/bin/sh");

    private ParentDeathSignal() {}

    static boolean shellIsThere() {
        return Files.isExecutable(SH);
    }

    /** The command, to be started with a pipe as standard input that only the starter holds open. */
    public static List<String> throughShell(List<String> command) {
        var watched = new ArrayList<>(List.of(SH.toString(), "-c", SHELL, "stegvis-database"));
        watched.addAll(command);
        return watched;
    }

    /** The reader in Java for a process that runs already. */
    static Process throughJava(long pid) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-Xmx16m", ParentDeathSignal.class.getName(), Long.toString(pid));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** For when the process has ended: its id may by now be another's. */
    static void release(Process watcher) {
        try (var pipe = watcher.getOutputStream()) {
            pipe.write('\n');
        } catch (IOException e) {
            // It read no more, so it cannot have seen the pipe's end as a death; end it for certain.
            watcher.destroy();
        }
    }

    /**
     * Waits for the end of standard input, then ends a process unless it was let go.
     *
     * @param arguments the process id
     */
    public static void main(String[] arguments) {
        try {
            if (System.in.read() < 0) {
                ProcessHandle.of(Long.parseLong(arguments[0])).ifPresent(ProcessHandle::destroy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
