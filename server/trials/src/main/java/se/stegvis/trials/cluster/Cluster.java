package se.stegvis.trials.cluster;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import se.stegvis.server.access.Passwords;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Municipality;
import se.stegvis.server.team.MunicipalityRepository;
import se.stegvis.server.team.Role;
import se.stegvis.server.team.Team;
import se.stegvis.trials.galera.Galera;
import se.stegvis.trials.galera.GaleraNode;
import se.stegvis.trials.galera.NodePorts;
import se.stegvis.trials.galera.Programs;

/** Servers, each before its own node of a Galera cluster, in a temporary folder that goes when the cluster goes. */
final class Cluster implements AutoCloseable {
    static final int MUNICIPALITIES = 3;
    private static final int ERROR_LINES = 60;
    static final String PASSWORD = "prov-losenord-2026";

    final Galera galera;
    final List<ServerNode> servers = new ArrayList<>();
    private final String dataKey = secret();
    private final Path folder;
    private final int syncWait;

    /** @param syncWait of the servers' sessions; 0 shows what goes wrong without */
    Cluster(int nodes, int syncWait, Programs programs) throws IOException {
        this.syncWait = syncWait;
        folder = Files.createTempDirectory("stegvis-cluster");
        // The owner of the database's files must come through.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        List<NodePorts> ports = NodePorts.free(nodes);
        galera = new Galera(ports, programs, folder);
        Map<String, String> secrets = Map.of("STEGVIS_JWT_SECRET", secret(), "STEGVIS_DATA_KEY", dataKey);
        for (int i = 0; i < nodes; i++) {
            Map<String, String> settings = new HashMap<>(secrets);
            settings.put("DATASOURCES_DEFAULT_URL", galera.url(i, syncWait));
            settings.put("DATASOURCES_DEFAULT_USERNAME", Galera.USER);
            settings.put("DATASOURCES_DEFAULT_PASSWORD", galera.password());
            settings.put("STEGVIS_PASSWORD_MEMORY_KIB", "64");
            settings.put("STEGVIS_HTTP_TRUSTED_PROXIES", "127.0.0.1");
            settings.put("STEGVIS_LOG_LEVEL", "WARN");
            settings.put("STEGVIS_DATABASE_ACCEPT_NOT_DURABLE", Boolean.toString(syncWait == 0));
            servers.add(new ServerNode(ports.get(i).http(), folder.resolve("server" + (i + 1)), settings));
        }
    }

    private static String secret() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }

    void begin(Consumer<String> progress) throws IOException, InterruptedException, SQLException {
        progress.accept("starting " + galera.nodes().size() + " database nodes in " + folder);
        galera.begin();
        progress.accept("making the schema and invented people");
        settle();
        progress.accept("starting " + servers.size() + " servers");
        for (ServerNode server : servers) {
            server.start();
        }
        for (ServerNode server : servers) {
            server.awaitHealthy();
        }
    }

    /** A server without its doors, before that node, in this process; the caller closes it. */
    ApplicationContext beans(int node) {
        return ApplicationContext.builder()
                .banner(false)
                .properties(Map.of(
                        "datasources.default.url",
                        galera.url(node, syncWait),
                        "datasources.default.username",
                        Galera.USER,
                        "datasources.default.password",
                        galera.password(),
                        "stegvis.database.accept-not-durable",
                        syncWait == 0,
                        "stegvis.data-dir",
                        folder.resolve("inside" + (node + 1)).toString(),
                        // A database takes one data key only: that of the servers.
                        "stegvis.data-key",
                        dataKey,
                        "stegvis.password.memory-kib",
                        "64",
                        "stegvis.reminders.scheduled",
                        false))
                .start();
    }

    private void settle() {
        try (ApplicationContext context = beans(0)) {
            String hash = context.getBean(Passwords.class).hash(PASSWORD);
            for (int id = 1; id <= MUNICIPALITIES; id++) {
                context.getBean(MunicipalityRepository.class).save(new Municipality(id, "kommun" + id, "Kommun " + id));
                UUID team = UuidCreator.getTimeOrderedEpoch();
                Accounts accounts = context.getBean(Accounts.class);
                accounts.add(new Team(id, team, "Försörjning"));
                for (int person = 1; person <= 2; person++) {
                    accounts.add(worker(id, person, team), hash);
                }
            }
        }
    }

    private static Account worker(int municipality, int number, UUID team) {
        String name = "handlaggare" + number;
        return new Account(
                municipality,
                UuidCreator.getTimeOrderedEpoch(),
                name,
                name,
                Optional.empty(),
                Role.CASEWORKER,
                Set.of(team),
                true);
    }

    List<URI> addresses() {
        return servers.stream().map(ServerNode::uri).toList();
    }

    /** The servers' logged errors, at most so many lines of each. */
    List<String> errors() throws IOException {
        List<String> errors = new ArrayList<>();
        for (ServerNode server : servers) {
            server.errors().stream()
                    .limit(ERROR_LINES)
                    .map(line -> "server at " + server.port + ": " + line)
                    .forEach(errors::add);
        }
        return errors;
    }

    /** The notes in the newest states, over all municipalities, as that node has it. */
    Set<UUID> records(GaleraNode node) {
        Set<UUID> found = new HashSet<>();
        try (var connection = node.connection(Galera.USER, galera.password());
                var statement = connection.prepareStatement(
                        "SELECT HEX(record_id) FROM stegvis.care_record WHERE municipality = ?")) {
            for (int id = 1; id <= MUNICIPALITIES; id++) {
                statement.setInt(1, id);
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        found.add(UuidCreator.fromString(row.getString(1)));
                    }
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("a node did not say what it has", failed);
        }
        return found;
    }

    /** The two numbers of a query about one record, as the first node has them. */
    long[] counted(String sql, UUID record) {
        try (var connection = galera.nodes().get(0).connection(Galera.USER, galera.password());
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, record.toString().replace("-", ""));
            try (var row = statement.executeQuery()) {
                row.next();
                return new long[] {row.getLong(1), row.getLong(2)};
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the first node did not say what it has", failed);
        }
    }

    @Override
    public void close() throws IOException {
        for (ServerNode server : servers) {
            server.stop();
        }
        galera.close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
