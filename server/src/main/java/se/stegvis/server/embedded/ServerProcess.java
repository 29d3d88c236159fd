package se.stegvis.server.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running MariaDB, which ends with the process that started it. */
public final class ServerProcess implements AutoCloseable {

    private static final int SECONDS_TO_END = 60;
    private final Process server;
    private final Process watcher;

    private ServerProcess(Process server, Process watcher) {
        this.server = server;
        this.watcher = watcher;
    }

    public static ServerProcess started(List<String> command, Path log) throws IOException {
        return started(command, log, ParentDeathSignal.shellIsThere());
    }

    static ServerProcess started(List<String> command, Path log, boolean throughShell) throws IOException {
        var server = new ProcessBuilder(throughShell ? ParentDeathSignal.throughShell(command) : command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new ServerProcess(server, throughShell ? null : ParentDeathSignal.throughJava(server.pid()));
    }

    long pid() {
        return server.pid();
    }

    /** Whether it ended within the time. */
    public boolean endedWithin(long milliseconds) throws InterruptedException {
        return server.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Asks MariaDB to end and waits; one that does not is killed, which InnoDB stands. */
    @Override
    public void close() {
        server.destroy();
        try {
            if (!endedWithin(TimeUnit.SECONDS.toMillis(SECONDS_TO_END))) {
                server.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        if (watcher != null) {
            ParentDeathSignal.release(watcher);
        }
    }
}
