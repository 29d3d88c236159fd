package se.stegvis.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.server.database.DatabaseStartException;
import se.stegvis.server.embedded.OpenDatabase;
import se.stegvis.server.embedded.TestPrograms;
import se.stegvis.server.support.Api;
import se.stegvis.server.support.TestPeople;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;
import se.stegvis.shared.wire.PullWire;
import se.stegvis.shared.wire.PushWire;

/**
 * The whole road, in its order: 50 devices sync, the backup is taken while the server runs, they go on, the machine is
 * lost, the backup is restored elsewhere, each device sends again what it holds (B1).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestoreTest {
    private static final int DEVICES = 50;
    private static final Map<String, Object> SECRETS = Map.of(
            "stegvis.jwt-secret",
            "a-secret-for-tests-of-thirty-two-bytes",
            "stegvis.data-key",
            "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "stegvis.password.memory-kib",
            "64");

    @TempDir
    static Path folder;

    private final List<RestoredDevice> devices = new ArrayList<>();
    private EmbeddedServer server;
    private Path backup;
    private UUID firstHistory;
    private Instant taken;

    /** The tablet's part of this: keeps what was acknowledged, sends all of it again to a server of another history. */
    private static final class RestoredDevice {
        final UUID id = UuidCreator.getTimeOrderedEpoch();
        final UUID caseId = UuidCreator.getTimeOrderedEpoch();
        final String token;
        final List<Change> shelf = new ArrayList<>();
        Optional<String> cursor = Optional.empty();

        RestoredDevice(Api api, String username) {
            token = api.token(username);
        }

        void write(Api api, String kind, UUID careRecord, int base, String text) {
            var set = Json.newObject();
            if (!text.isEmpty()) {
                set.put("observations", text);
            }
            Change change = new Change(
                    UuidCreator.getTimeOrderedEpoch(),
                    careRecord,
                    kind,
                    caseId,
                    base,
                    set,
                    "2026-11-22T10:15:30+01:00",
                    Optional.empty());
            assertThat(push(api, List.of(change))).allMatch(one -> one.outcome() == Outcome.APPLIED);
            shelf.add(change);
        }

        List<ChangeResult> push(Api api, List<Change> changes) {
            var answer =
                    api.post("/api/v1/sync/push", token, PushWire.write(new PushRequest(id, List.copyOf(changes))));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            try {
                return PushWire.readResponse(answer.raw().body()).results();
            } catch (MalformedMessage e) {
                throw new AssertionError(e);
            }
        }

        PullResponse pull(Api api) {
            var answer = api.post("/api/v1/sync/pull", token, PullWire.write(new PullRequest(id, cursor, 500)));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            try {
                PullResponse page = PullWire.readResponse(answer.raw().body());
                cursor = Optional.of(page.cursor());
                return page;
            } catch (MalformedMessage e) {
                throw new AssertionError(e);
            }
        }
    }

    private EmbeddedServer serve(Path data) {
        Map<String, Object> settings = new HashMap<>(SECRETS);
        settings.put("stegvis.data-dir", data.toString());
        return ApplicationContext.run(EmbeddedServer.class, settings, "test");
    }

    private Path data(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    @BeforeAll
    void fiftyDevicesHaveSynced() throws IOException {
        TestPrograms.sharedWith(data("first"));
        TestPrograms.sharedWith(data("second"));
        server = serve(data("first"));
        server.getApplicationContext().getBean(TestPeople.class).settle();
        Api api = new Api(server);
        for (int i = 0; i < DEVICES; i++) {
            RestoredDevice device = new RestoredDevice(api, "handlaggare" + (1 + i % 3) + "@ekdalen");
            device.write(api, "CASE", device.caseId, 0, "");
            device.write(api, "HOME_VISIT", UuidCreator.getTimeOrderedEpoch(), 0, "Före säkerhetskopian");
            firstHistory = device.pull(api).history();
            devices.add(device);
        }
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void aBackupIsTakenAndProvedWhileTheServerRuns() throws Exception {
        taken = Instant.now().plus(Backup.MARGIN).plusSeconds(5);
        try (OpenDatabase database = OpenDatabase.of(data("first"), Map.of())) {
            backup = new Backup(database.address(), data("first"), line -> {}).write(data("away"), taken);
        }

        BackupManifest manifest = BackupManifest.read(backup);
        assertThat(manifest.history()).isEqualTo(firstHistory);
        assertThat(manifest.durable()).isEqualTo(taken.minus(Backup.MARGIN));
        assertThat(manifest.tables().get("care_record").rows()).isEqualTo(2L * DEVICES);
        assertThat(backup).isDirectoryContaining(file -> file.endsWith(BackupManifest.STATEMENTS));
        assertThat(Files.list(backup)).hasSize(2);
    }

    @Test
    @Order(2)
    void tabletsAreToldOnlyWhenTheCopyIsAway() throws Exception {
        Api api = new Api(server);
        RestoredDevice any = devices.get(0);
        assertThat(any.pull(api).durable()).isEmpty();

        try (OpenDatabase database = OpenDatabase.of(data("first"), Map.of())) {
            assertThat(writtenOff(database, UUID.randomUUID(), taken)).isFalse();
            assertThat(any.pull(api).durable()).isEmpty();
            BackupManifest manifest = BackupManifest.read(backup);
            assertThat(writtenOff(database, manifest.history(), manifest.durable()))
                    .isTrue();
            writtenOff(database, manifest.history(), manifest.durable().minus(Duration.ofDays(1)));
        }

        assertThat(Instant.parse(any.pull(api).durable()))
                .isEqualTo(taken.minus(Backup.MARGIN).truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
    }

    @Test
    @Order(3)
    void aDatabaseInUseOrThereAlreadyIsNotOverwritten() throws Exception {
        Restore restore = new Restore(data("first"), line -> {});

        assertThatThrownBy(() -> restore.read(backup, false, UUID.randomUUID(), taken))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("--fresh");
        assertThatThrownBy(() -> restore.read(backup, true, UUID.randomUUID(), taken))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("Stop that server first");
    }

    @Test
    @Order(4)
    void aDamagedBackupIsRefusedBeforeAnythingIsTouched() throws Exception {
        Path damaged = data("damaged");
        Files.copy(backup.resolve(BackupManifest.NAME), damaged.resolve(BackupManifest.NAME));
        Files.copy(backup.resolve(BackupManifest.STATEMENTS), damaged.resolve(BackupManifest.STATEMENTS));
        Files.write(damaged.resolve(BackupManifest.STATEMENTS), new byte[] {0}, StandardOpenOption.APPEND);

        assertThatThrownBy(() -> new Restore(data("second"), line -> {}).read(damaged, false, UUID.randomUUID(), taken))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("SHA-256");
        assertThat(OpenDatabase.folder(data("second"))).doesNotExist();
        assertThatThrownBy(() -> BackupManifest.read(data("second")))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("there is no whole backup");
    }

    @Test
    @Order(5)
    void fiftyDevicesAheadOfTheBackupSendAgainAndNothingIsLostOrDoubled() throws Exception {
        Api before = new Api(server);
        for (RestoredDevice device : devices) {
            Change visit = device.shelf.get(1);
            device.write(before, "HOME_VISIT", visit.record(), 1, "Efter säkerhetskopian");
            device.write(before, "HOME_VISIT", UuidCreator.getTimeOrderedEpoch(), 0, "Nytt efter säkerhetskopian");
            device.pull(before);
        }
        server.close();
        UUID history = UUID.randomUUID();

        new Restore(data("second"), line -> {}).read(backup, false, history, taken);
        server = serve(data("second"));
        Api after = new Api(server);

        for (RestoredDevice device : devices) {
            PullResponse first = device.pull(after);
            assertThat(first.history()).isEqualTo(history);
            assertThat(first.durable()).isEmpty();
            assertThat(device.push(after, device.shelf)).allMatch(one -> one.outcome() == Outcome.APPLIED);
        }
        assertThat(number("SELECT COUNT(*) FROM care_record WHERE municipality = 1"))
                .isEqualTo(3L * DEVICES);
        assertThat(number("SELECT COUNT(*) FROM change_log WHERE municipality = 1"))
                .isEqualTo(4L * DEVICES);
        assertThat(number("SELECT COUNT(*) FROM record_revision WHERE municipality = 1"))
                .isEqualTo(DEVICES);
        assertThat(number("SELECT COUNT(*) FROM care_record WHERE municipality = 1 AND doc LIKE '%Efter s%'"))
                .isEqualTo(DEVICES);
    }

    private static boolean writtenOff(OpenDatabase database, UUID history, Instant durable) {
        return database.address().ask(statements -> Installation.writtenOff(statements, history, durable));
    }

    private long number(String query) throws SQLException, IOException {
        try (OpenDatabase database = OpenDatabase.of(data("second"), Map.of());
                Connection connection = database.address().connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
