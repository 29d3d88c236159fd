package se.stegvis.server.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.embedded.ProcessLeash;

/** One MariaDB of the cluster. */
final class GaleraNode {
    private static final Logger LOG = LoggerFactory.getLogger(GaleraNode.class);
    private static final Pattern RECOVERED = Pattern.compile("Recovered position:? ([0-9a-f-]{36}:-?\\d+)");
    private static final String STATE = "SHOW STATUS LIKE 'wsrep_local_state_comment'";

    final String name;
    final NodePorts ports;
    private final Programs programs;
    private final Path folder;
    private final String members;
    private Process process;

    GaleraNode(int number, NodePorts ports, List<NodePorts> all, Programs programs, Path parent) {
        this.name = "node" + number;
        this.ports = ports;
        this.programs = programs;
        this.folder = parent.resolve(name);
        this.members = all.stream().map(one -> "127.0.0.1:" + one.group()).collect(Collectors.joining(","));
    }

    Path files() {
        return folder.resolve("files");
    }

    /** Makes the system tables. */
    void install() throws IOException, InterruptedException {
        Files.createDirectories(files());
        Files.createDirectories(folder.resolve("tmp"));
        if (Programs.isRoot()) {
            demand(List.of("chown", "-R", "mysql:mysql", folder.toString()));
        }
        demand(Programs.asOwner(List.of(
                programs.install().toString(),
                "--no-defaults",
                "--force",
                "--skip-name-resolve",
                "--skip-test-db",
                "--auth-root-authentication-method=normal",
                "--datadir=" + files())));
    }

    private void demand(List<String> command) throws IOException, InterruptedException {
        Process one = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("install.log").toFile())
                .start();
        if (one.waitFor() != 0) {
            throw new IOException(command.get(0) + " failed; see " + folder.resolve("install.log"));
        }
    }

    /**
     * As Debian's service does it: a node that was killed is first asked how far it came, so that it needs only what it
     * missed and not a copy of everything, during which the giving node takes no writes.
     *
     * @param first begins the cluster, else joins it
     */
    void start(boolean first) throws IOException, InterruptedException {
        List<String> command = command("gcomm://" + (first ? "" : members));
        if (first) {
            command.add("--wsrep-new-cluster");
        }
        if (Files.exists(files().resolve("grastate.dat"))) {
            command.add("--wsrep-start-position=" + position());
        }
        process = new ProcessBuilder(ProcessLeash.throughShell(Programs.asOwner(command)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private Path log() {
        return folder.resolve("mariadbd.log");
    }

    private List<String> command(String cluster) {
        return new ArrayList<>(List.of(
                programs.server().toString(),
                "--no-defaults",
                "--datadir=" + files(),
                "--tmpdir=" + folder.resolve("tmp"),
                "--port=" + ports.sql(),
                "--bind-address=127.0.0.1",
                "--socket=mariadbd.sock",
                "--pid-file=" + folder.resolve("tmp/mariadbd.pid"),
                "--skip-name-resolve",
                "--skip-log-bin",
                "--character-set-server=utf8mb4",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-snapshot-isolation=ON",
                "--innodb-autoinc-lock-mode=2",
                "--innodb-buffer-pool-size=64M",
                "--max-allowed-packet=64M",
                "--binlog-format=ROW",
                "--wsrep-on=ON",
                "--wsrep-provider=" + programs.galera(),
                "--wsrep-cluster-name=stegvis",
                "--wsrep-cluster-address=" + cluster,
                "--wsrep-node-name=" + name,
                "--wsrep-node-address=127.0.0.1:" + ports.group(),
                "--wsrep-sst-method=rsync",
                "--wsrep-sst-receive-address=127.0.0.1:" + ports.whole(),
                "--wsrep-provider-options=gmcast.listen_addr=tcp://127.0.0.1:" + ports.group()
                        + ";ist.recv_addr=127.0.0.1:" + ports.rest() + ";gcache.size=128M"
                        + ";evs.keepalive_period=PT0.5S;evs.inactive_check_period=PT0.5S"
                        + ";evs.suspect_timeout=PT3S;evs.inactive_timeout=PT6S;evs.install_timeout=PT6S"));
    }

    /** As {@code kill -9}; returns when it is dead. */
    void kill() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process.getOutputStream().close();
    }

    void stop() throws IOException {
        Ending.of(process, 30);
    }

    boolean lives() {
        return process != null && process.isAlive();
    }

    /** @param signal such as {@code STOP} */
    void signal(String signal) throws IOException, InterruptedException {
        demand(List.of("/bin/kill", "-" + signal, Long.toString(process.pid())));
    }

    /** How far it came, as {@code uuid:number}, read from its files. */
    String position() throws IOException, InterruptedException {
        List<String> command = command("gcomm://" + members);
        command.add("--wsrep-recover");
        Path log = folder.resolve("recover.log");
        Process one = new ProcessBuilder(Programs.asOwner(command))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        one.waitFor();
        Matcher found = RECOVERED.matcher(Files.readString(log));
        String last = null;
        while (found.find()) {
            last = found.group(1);
        }
        if (last == null) {
            throw new IOException(name + " tells no position; see " + log);
        }
        return last;
    }

    /** @throws IOException when it is not in step with the others in time */
    void awaitSynced(String user, String password, Duration patience) throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!synced(user, password)) {
            if (!lives() || System.nanoTime() > end) {
                throw new IOException(name + " did not come up; see " + log());
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }

    private boolean synced(String user, String password) {
        try (Connection connection = connection(user, password);
                var statement = connection.createStatement();
                var row = statement.executeQuery(STATE)) {
            return row.next() && row.getString(2).equals("Synced");
        } catch (SQLException notYet) {
            LOG.trace("{} is not up yet", name, notYet);
            return false;
        }
    }

    Connection connection(String user, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + ports.sql() + "/?connectTimeout=2000", user, password);
    }
}
