package se.stegvis.server.start;

import java.io.IOException;
import java.net.ServerSocket;

/** The port that the server listens on. */
public final class Port {
    private Port() {}

    /**
     * Looks before anything is started; 0 and -1, "any free port", are always free.
     *
     * @throws IllegalArgumentException with one line for the person at the terminal
     */
    public static void demandFree(int port) {
        if (port <= 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket(port)) {
            socket.setReuseAddress(true);
        } catch (IOException taken) {
            throw new IllegalArgumentException(
                    "port " + port + " is taken by another program or not allowed here:"
                            + " stop that program, or choose another with --port (0 picks a free one)",
                    taken);
        }
    }
}
