package se.stegvis.trials.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import se.stegvis.server.access.AccountSessions;
import se.stegvis.server.access.Caller;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Times;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.embedded.DatabaseSize;
import se.stegvis.server.embedded.EmbeddedMariaDb;
import se.stegvis.server.record.HistoryStore;
import se.stegvis.server.record.RecordStore;
import se.stegvis.server.record.Revision;
import se.stegvis.server.sync.CaseTransfers;
import se.stegvis.server.sync.SimulatedServer;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.AccountChanges;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.team.CaseRow;
import se.stegvis.server.team.Devices;
import se.stegvis.server.team.HolderRole;
import se.stegvis.server.team.Team;
import se.stegvis.shared.sync.Change;
import se.stegvis.trials.TrialPrograms;

/**
 * A schema of the real database with the server's rooms over it. Seeds are played in it one after the other, each in a
 * municipality of its own; a second cluster plays other seeds at the same time.
 */
final class SimulatedCluster implements AutoCloseable {
    private static final AtomicInteger TAKEN = new AtomicInteger();

    /** The contents of a backup: all that a push writes. */
    private static final List<String> TABLES = List.of(
            "care_case",
            "ended_access",
            "erased_case",
            "audit_entry",
            "care_record",
            "record_revision",
            "change_log",
            "quarantine",
            "quarantine_name",
            "follow_up",
            "attachment",
            "attachment_name",
            "attachment_piece",
            "attachment_upload");

    private final Map<String, Object> properties;
    private final ApplicationContext context;
    private final Transactions transactions;
    private final Set<UUID> revoked = ConcurrentHashMap.newKeySet();
    /** By table, asked once: the database opens each table to say them. */
    private final Map<String, String> columns = new ConcurrentHashMap<>();

    private int municipality;

    /** A schema of its own in the database that all share. */
    SimulatedCluster() throws SQLException {
        this(SharedDatabase.SERVER.url(SharedDatabase.schema()), SharedDatabase.SERVER.password());
    }

    /** @param url of an empty schema */
    SimulatedCluster(String url, String password) {
        properties = properties(url, password);
        context = ApplicationContext.run(properties, "test");
        transactions = context.getBean(Transactions.class);
        transactions.write(connection -> {
            for (String table : TABLES) {
                execute(connection, "CREATE TABLE kept_" + table + " LIKE " + table);
            }
            return url;
        });
    }

    private static Map<String, Object> properties(String url, String password) {
        return Map.of(
                "datasources.default.url", url,
                "datasources.default.username", EmbeddedMariaDb.NAME,
                "datasources.default.password", password,
                "datasources.default.maximum-pool-size", "3",
                "datasources.default.minimum-idle", "1",
                "stegvis.jwt-secret", "a-secret-for-tests-of-thirty-two-bytes",
                "stegvis.data-key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                "stegvis.data-dir", SharedDatabase.FOLDER.toString(),
                "stegvis.password.memory-kib", "64",
                "micronaut.server.port", "-1");
    }

    /** Another server over the same database. */
    ApplicationContext sibling() {
        return ApplicationContext.run(properties, "test");
    }

    /** The same with other settings. */
    ApplicationContext sibling(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(properties);
        all.putAll(settings);
        return ApplicationContext.run(all, "test");
    }

    /** A number from the database. */
    long number(String sql) {
        return transactions.snapshot(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** A municipality that nobody has used. */
    int nextMunicipality() {
        return ++municipality;
    }

    ApplicationContext beans() {
        return context;
    }

    /** Tells the server who works there. */
    void settle(Team team, List<Account> staff) {
        Accounts accounts = context.getBean(Accounts.class);
        accounts.add(team);
        staff.forEach(account -> accounts.add(account, "no password"));
    }

    /** Tells the server of a device, as its login does. */
    void enrol(int municipality, UUID device, UUID account, Instant now) {
        context.getBean(Devices.class).contact(municipality, device, account, now);
    }

    /** Hands an account's open cases over and ends it, as the page for leaving does. */
    void leave(Caller lead, UUID account, UUID receiver, List<UUID> cases) {
        Map<UUID, UUID> receivers = holders(lead.municipality(), cases).values().stream()
                .filter(held -> held.responsible().equals(Optional.of(account)))
                .collect(Collectors.toMap(CaseHolders::caseId, held -> receiver));
        transactions
                .write(connection -> {
                    var transferred = context.getBean(CaseTransfers.class)
                            .transfer(lead, account, HolderRole.RESPONSIBLE, receivers);
                    context.getBean(AccountChanges.class).end(lead.municipality(), account);
                    context.getBean(AccountSessions.class).leave(lead.municipality(), account);
                    return transferred;
                })
                .after()
                .run();
    }

    /** Ends an account whatever it holds, as no road of the product does. */
    void endByForce(int municipality, UUID account) {
        transactions.write(connection -> {
            execute(
                    connection,
                    "UPDATE account SET active = FALSE WHERE municipality = ? AND id = ?",
                    municipality,
                    Ids.bytes(account));
            return account;
        });
    }

    /** Names on a case whom the change names, as no road of the product does. */
    void forceHolders(int municipality, UUID caseId, ObjectNode set) {
        Map<String, String> columns =
                Map.of("responsible", "responsible", "occupationalTherapist", "occupational_therapist");
        transactions.write(connection -> {
            for (Map.Entry<String, String> column : columns.entrySet()) {
                if (set.hasNonNull(column.getKey())) {
                    execute(
                            connection,
                            "UPDATE care_case SET " + column.getValue() + " = ? WHERE municipality = ? AND case_id = ?",
                            Ids.bytes(UUID.fromString(set.get(column.getKey()).textValue())),
                            municipality,
                            Ids.bytes(caseId));
                }
            }
            return caseId;
        });
    }

    /** Drops those of the changes that wait in quarantine, as no road of the product does. */
    void dropKept(int municipality, List<UUID> changes) {
        transactions.write(connection -> {
            for (UUID change : changes) {
                execute(
                        connection,
                        "DELETE FROM quarantine WHERE municipality = ? AND id = ? AND settled_at IS NULL",
                        municipality,
                        Ids.bytes(change));
            }
            return municipality;
        });
    }

    void revoke(int municipality, UUID device, Instant now) {
        context.getBean(Devices.class).revoke(municipality, device, now);
        if (context.getBean(Devices.class).isRevoked(municipality, device)) {
            revoked.add(device);
        }
    }

    /** As the database last said: nothing but {@link #revoke} changes it, and each call of a tablet asks. */
    boolean isRevoked(UUID device) {
        return revoked.contains(device);
    }

    /** Copies what there is to another machine; from now on devices are told that it is safe there. */
    void backup(int municipality, Instant now) {
        transactions.write(connection -> {
            for (String table : TABLES) {
                execute(connection, "DELETE FROM kept_" + table + " WHERE municipality = ?", municipality);
                copy(connection, table, "kept_" + table, municipality);
            }
            durable(connection, Times.utc(now));
            return table(municipality);
        });
    }

    /** Puts the last backup in the place of what there is: another life of the database begins. */
    void restore(int municipality) {
        transactions.write(connection -> {
            for (String table : TABLES) {
                execute(connection, "DELETE FROM " + table + " WHERE municipality = ?", municipality);
                copy(connection, "kept_" + table, table, municipality);
            }
            execute(connection, "UPDATE installation SET history = ? WHERE id = 1", (Object)
                    Ids.bytes(UUID.randomUUID()));
            return table(municipality);
        });
    }

    /** All but what the database makes of other columns. */
    private void copy(Connection connection, String from, String to, int municipality) throws SQLException {
        String columns = columns(connection, from);
        execute(
                connection,
                "INSERT INTO " + to + " (" + columns + ") SELECT " + columns + " FROM " + from
                        + " WHERE municipality = ?",
                municipality);
    }

    private String columns(Connection connection, String table) throws SQLException {
        String known = columns.get(table);
        if (known == null) {
            known = String.join(", ", readColumns(connection, table));
            columns.put(table, known);
        }
        return known;
    }

    private static List<String> readColumns(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT column_name FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE() AND table_name = ? AND COALESCE(generation_expression, '') = ''")) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    columns.add("`" + row.getString(1) + "`");
                }
            }
        }
        return columns;
    }

    /** Before a seed is played: no backup of it has been made. */
    void forgetBackup() {
        transactions.write(connection -> {
            durable(connection, null);
            return table(0);
        });
    }

    /** Tablets are told that all that was taken before is in a backup. */
    void durable(Instant at) {
        transactions.write(connection -> {
            durable(connection, Times.utc(at));
            return at;
        });
    }

    private static void durable(Connection connection, Object at) throws SQLException {
        execute(connection, "UPDATE installation SET durable_at = ? WHERE id = 1", at);
    }

    private static Integer table(int municipality) {
        return municipality;
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** All states of all records, of each record oldest first. */
    Map<UUID, List<Revision>> revisions(int municipality, Collection<UUID> records) {
        return transactions.snapshot(connection -> {
            Map<UUID, Revision> newest = context.getBean(RecordStore.class).newest(municipality, records);
            Map<UUID, List<Revision>> all = new LinkedHashMap<>();
            for (UUID id : records) {
                if (newest.containsKey(id)) {
                    List<Revision> states =
                            new ArrayList<>(context.getBean(HistoryStore.class).of(municipality, id));
                    states.add(newest.get(id));
                    all.put(id, states);
                }
            }
            return all;
        });
    }

    /** Ids of all records there are. */
    List<UUID> records(int municipality) {
        return ids("SELECT record_id FROM care_record WHERE municipality = ? ORDER BY record_id", municipality);
    }

    /** Changes that are in quarantine and not adopted. */
    List<Change> keptChanges(int municipality) {
        List<UUID> ids = ids(
                "SELECT id FROM quarantine WHERE municipality = ? AND COALESCE(settlement, '') <> 'ADOPTED'",
                municipality);
        return SimulatedServer.keptChanges(context, municipality, ids);
    }

    private List<UUID> ids(String sql, int municipality) {
        return transactions.snapshot(connection -> {
            List<UUID> ids = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setInt(1, municipality);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        ids.add(Ids.id(row.getBytes(1)));
                    }
                }
            }
            return ids;
        });
    }

    /** Who holds each case now. */
    Map<UUID, CaseHolders> holders(int municipality, Collection<UUID> cases) {
        return transactions.snapshot(connection -> {
            Map<UUID, CaseHolders> holders = new HashMap<>();
            for (CaseRow row : context.getBean(CaseRegister.class)
                    .read(municipality, cases)
                    .values()) {
                holders.put(row.caseId(), row.holders());
            }
            return holders;
        });
    }

    @Override
    public void close() {
        context.close();
    }

    /** The database of all clusters of this run, in memory where the system has a place for files there. */
    private static final class SharedDatabase {
        /** Bytes: a container's memory for files is often 64 MB, which a database outgrows. */
        private static final long PLENTY = 4L << 30;

        private static final Path FOLDER = folder();
        private static final EmbeddedMariaDb SERVER = started();

        private static Path folder() {
            try {
                Path memory = Path.of("/dev/shm");
                boolean roomy = Files.isWritable(memory) && memory.toFile().getUsableSpace() > PLENTY;
                Path parent = roomy
                        ? memory
                        : Files.createDirectories(Path.of("target").toAbsolutePath());
                return Files.createTempDirectory(parent, "stegvis-simulation");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static EmbeddedMariaDb started() {
            EmbeddedMariaDb server =
                    EmbeddedMariaDb.start(FOLDER.resolve("database"), TrialPrograms.PROGRAMS, DatabaseSize.SMALL);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server), "simulation-database-end"));
            return server;
        }

        private static void end(EmbeddedMariaDb server) {
            server.close();
            Scratch.delete(FOLDER);
        }

        /** The name of a new empty schema. */
        private static String schema() throws SQLException {
            String schema = EmbeddedMariaDb.NAME + "_sim_" + TAKEN.incrementAndGet();
            try (Connection connection = DriverManager.getConnection(
                            SERVER.url(EmbeddedMariaDb.NAME), EmbeddedMariaDb.NAME, SERVER.password());
                    var statement = connection.createStatement()) {
                statement.execute("CREATE OR REPLACE DATABASE " + schema + " CHARACTER SET utf8mb4");
            }
            return schema;
        }
    }

    /** A folder for the stores of the tablets of one seed, beside the database. */
    static Path storeFolder() throws IOException {
        return Files.createTempDirectory(SharedDatabase.FOLDER, "tablets");
    }
}
