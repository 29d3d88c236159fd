package se.stegvis.server.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/**
 * Free loopback ports of a node.
 *
 * @param sql   of MariaDB
 * @param group of Galera's own talk
 * @param whole for a whole copy of the data
 * @param rest  for the writes that a node missed
 * @param http  of the server
 */
record NodePorts(int sql, int group, int whole, int rest, int http) {
    private static final int EACH = 5;

    /** All held at once, so that no two are the same. */
    static List<NodePorts> free(int nodes) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < nodes * EACH; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1")));
            }
            List<NodePorts> ports = new ArrayList<>();
            for (int i = 0; i < held.size(); i += EACH) {
                ports.add(
                        new NodePorts(at(held, i), at(held, i + 1), at(held, i + 2), at(held, i + 3), at(held, i + 4)));
            }
            return ports;
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }

    private static int at(List<ServerSocket> held, int index) {
        return held.get(index).getLocalPort();
    }
}
