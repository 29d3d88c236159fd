package se.stegvis.server.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The nodes of a cluster on one machine. */
final class Galera implements AutoCloseable {
    static final String USER = "stegvis";
    private static final String CONFLICTS =
            "SHOW STATUS WHERE Variable_name IN ('wsrep_local_cert_failures', 'wsrep_local_bf_aborts')";
    private static final String CONNECTIONS =
            "SELECT id FROM information_schema.processlist WHERE user = '" + USER + "' AND id <> CONNECTION_ID()";
    private static final int GONE_BY_ITSELF = 1094;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    final List<GaleraNode> nodes = new ArrayList<>();
    final String password;

    Galera(List<NodePorts> ports, Programs programs, Path folder) {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        password = HexFormat.of().formatHex(random);
        IntStream.range(0, ports.size())
                .forEach(i -> nodes.add(new GaleraNode(i + 1, ports.get(i), ports, programs, folder)));
    }

    /** From nothing: the first node begins, the others copy it. */
    void begin() throws IOException, InterruptedException, SQLException {
        for (GaleraNode node : nodes) {
            node.install();
        }
        nodes.get(0).start(true);
        nodes.get(0).awaitSynced("root", "", PATIENCE);
        try (Connection root = nodes.get(0).connection("root", "");
                var statement = root.createStatement()) {
            statement.execute("CREATE DATABASE stegvis CHARACTER SET utf8mb4");
            statement.execute("CREATE USER 'stegvis'@'127.0.0.1' IDENTIFIED BY '" + password + "'");
            statement.execute("GRANT ALL PRIVILEGES ON `stegvis%`.* TO 'stegvis'@'127.0.0.1'");
            statement.execute("DROP USER IF EXISTS 'root'@'127.0.0.1', 'root'@'::1'");
        }
        for (GaleraNode node : nodes.subList(1, nodes.size())) {
            join(node);
        }
    }

    /** A node that was away comes back by itself and takes what it missed. */
    void join(GaleraNode node) throws IOException, InterruptedException {
        node.start(false);
        node.awaitSynced(USER, password, PATIENCE);
    }

    /** Kills all, and begins again from the one that came furthest. Its name. */
    String killAllAndRecover(Runbook runbook) throws IOException, InterruptedException {
        for (GaleraNode node : nodes) {
            node.kill();
        }
        List<String> positions = new ArrayList<>();
        for (GaleraNode node : nodes) {
            positions.add(node.name + "=" + node.position());
        }
        String furthest = runbook.furthest(positions);
        for (GaleraNode node : nodes) {
            boolean allowed = runbook.allows(node.files(), node.name, positions);
            if (allowed != node.name.equals(furthest) && !runbook.equal(node.name, furthest, positions)) {
                throw new IOException("the runbook let " + node.name + " begin, though " + furthest + " came further");
            }
            if (node.name.equals(furthest) && !allowed) {
                throw new IOException("the runbook refused " + furthest + ", which came furthest");
            }
        }
        List<GaleraNode> order = nodes.stream()
                .sorted(Comparator.comparing(node -> !node.name.equals(furthest)))
                .toList();
        order.get(0).start(true);
        order.get(0).awaitSynced(USER, password, PATIENCE);
        for (GaleraNode node : order.subList(1, order.size())) {
            join(node);
        }
        return furthest;
    }

    /** How often nodes took back what others had changed too, since they started. */
    long conflicts() throws SQLException {
        long sum = 0;
        for (GaleraNode node : nodes) {
            try (Connection connection = node.connection(USER, password);
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(CONFLICTS)) {
                while (row.next()) {
                    sum += row.getLong(2);
                }
            }
        }
        return sum;
    }

    /**
     * Ends the servers' connections, so that each is made anew to its own node: after a recovery all stand at the node
     * that began, until they are old.
     *
     * @return how many were at each node, in the order of the nodes
     */
    List<Integer> sendHome() throws SQLException {
        List<Integer> ended = new ArrayList<>();
        for (GaleraNode node : nodes) {
            try (Connection connection = node.connection(USER, password);
                    var reading = connection.createStatement();
                    var ending = connection.createStatement();
                    var rows = reading.executeQuery(CONNECTIONS)) {
                int count = 0;
                while (rows.next()) {
                    end(ending, rows.getLong(1));
                    count++;
                }
                ended.add(count);
            }
        }
        return ended;
    }

    private static void end(Statement ending, long connection) throws SQLException {
        try {
            ending.execute("KILL CONNECTION " + connection);
        } catch (SQLException notThere) {
            if (notThere.getErrorCode() != GONE_BY_ITSELF) {
                throw notThere;
            }
        }
    }

    /**
     * The address for a server whose own node is that one: the others follow when it is away, or when it is there and
     * does not serve (1047), which the first statement finds out. Each is tried twice; the driver's own 120 tries would
     * keep a person waiting for minutes.
     */
    String url(int own, int syncWait) {
        String hosts = IntStream.range(0, nodes.size())
                .mapToObj(i -> nodes.get((own + i) % nodes.size()))
                .map(node -> "127.0.0.1:" + node.ports.sql())
                .collect(Collectors.joining(","));
        return "jdbc:mariadb:sequential://" + hosts
                + "/stegvis?connectTimeout=2000&socketTimeout=8000&retriesAllDown=3&initSql=SELECT 1&sessionVariables="
                + "innodb_lock_wait_timeout=5,wsrep_sync_wait=" + syncWait;
    }

    @Override
    public void close() throws IOException {
        for (GaleraNode node : nodes) {
            if (node.lives()) {
                node.stop();
            }
        }
    }
}
