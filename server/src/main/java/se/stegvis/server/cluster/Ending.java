package se.stegvis.server.cluster;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** The end of a process that was started on a leash. */
final class Ending {
    private Ending() {}

    /** Asks it to end, and kills it when it does not in that time. */
    static void of(Process process, int seconds) throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        // The leash lets go.
        process.getOutputStream().close();
    }
}
