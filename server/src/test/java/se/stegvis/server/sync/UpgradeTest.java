package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static se.stegvis.server.sync.Tablet.id;
import static se.stegvis.server.sync.Tablet.visit;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.stegvis.server.database.SchemaRefusal;
import se.stegvis.server.embedded.DatabaseAddress;
import se.stegvis.server.embedded.DatabaseDump;
import se.stegvis.server.embedded.TestDatabase;
import se.stegvis.server.support.Api;
import se.stegvis.server.support.SettableClock;
import se.stegvis.server.support.TestServer;
import se.stegvis.server.web.WebReader;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.trials.municipality.DemoPeople;

/**
 * The database of each release, with the demonstration's municipality and field day in it, is brought to this version and
 * worked on. A file is the {@code stegvis.sql.gz} of a backup (CONTRIBUTING.md says how it is made).
 */
class UpgradeTest {
    private static final Path RELEASES = Path.of("src/test/resources/releases");
    /** The day after the field day that is in the files. */
    private static final Instant NEXT_DAY = Instant.parse("2026-12-03T08:00:00Z");
    /** Tables whose rows a start may add to. */
    private static final Set<String> OF_THE_START =
            Set.of("flyway_schema_history", "scheduled_tasks", "login_guess", "audit_entry", "client_number_fill");

    static Stream<Path> releases() throws IOException {
        return Files.list(RELEASES)
                .filter(file -> file.toString().endsWith(".sql.gz"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void ops12_theDatabaseOfEachReleaseIsBroughtToThisVersionAndWorkedOn(Path release) throws Exception {
        TestDatabase database = TestDatabase.fresh();
        load(release, database);
        Map<String, Long> before = rows(database);
        assertThat(before.get("care_record")).as("the field day is in it").isGreaterThan(200);

        try (EmbeddedServer server = start(database);
                SyncServer newest = new SyncServer()) {
            assertThat(columns(database.connection())).isEqualTo(columns(newest.connection()));
            Map<String, Long> after = rows(database);
            assertThat(after.keySet()).containsAll(before.keySet());
            before.keySet().stream()
                    .filter(table -> !OF_THE_START.contains(table))
                    .forEach(table -> assertThat(after.get(table)).as(table).isEqualTo(before.get(table)));
            server.getApplicationContext().getBean(SettableClock.class).set(NEXT_DAY);

            UUID caseId = aTabletPullsAndPushes(new Api(server));
            aLeadReads(server.getURI(), caseId);
        }
    }

    /** As in a change of version one server after another: the newer one has been started first. */
    @Test
    void ops12_anOlderServerGoesOnBesideANewerSchemaButIsNotStartedOnIt() throws Exception {
        try (SyncServer older = SyncServer.own()) {
            Tablet tablet = older.tablet("handlaggare1@ekdalen");
            try (Connection connection = older.connection();
                    var statement = connection.createStatement()) {
                statement.execute("ALTER TABLE care_record ADD COLUMN of_the_future VARCHAR(20) NULL");
                statement.execute(
                        "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
                                + " checksum, installed_by, execution_time, success)"
                                + " VALUES (9999, '9999', 'future', 'SQL', 'V9999__future.sql', 1, 'stegvis', 1, 1)");
            }

            UUID caseId = tablet.openCase();
            assertThat(tablet.pushOne(visit(caseId, id(), 0, "observations", "Under bytet"))
                            .outcome())
                    .isEqualTo(Outcome.APPLIED);
            assertThat(tablet.another().states()).hasSize(2);

            Throwable refused =
                    catchThrowable(() -> ApplicationContext.run(EmbeddedServer.class, older.settings(), "test"));
            assertThat(SchemaRefusal.of(refused)).hasValueSatisfying(told -> {
                assertThat(told.newer()).isTrue();
                assertThat(told.sentence()).contains("migration 9999 is not known", "Install the newer version");
            });
        }
    }

    private static UUID aTabletPullsAndPushes(Api api) {
        Tablet tablet = new Tablet(api, token(api), id());
        List<PullItem.State> states = tablet.states();
        UUID caseId = states.stream()
                .filter(state -> state.kind().equals("HOME_VISIT"))
                .map(PullItem.State::caseId)
                .findFirst()
                .orElseThrow();
        Change visit = visit(caseId, id(), 0, "observations", "Efter uppgraderingen");
        assertThat(tablet.pushOne(visit).outcome()).isEqualTo(Outcome.APPLIED);
        Change again = visit(caseId, visit.record(), 1, "observations", "Ändrat efter uppgraderingen");
        assertThat(tablet.pushOne(again).revision()).isEqualTo(2);
        assertThat(tablet.another().states()).hasSize(states.size() + 1);
        return caseId;
    }

    private static String token(Api api) {
        return api.login("handlaggare1@ekdalen", DemoPeople.PASSWORD, Optional.empty())
                .json()
                .path("access_token")
                .asText();
    }

    private static void aLeadReads(URI server, UUID caseId) {
        WebReader lead = new WebReader(server);
        assertThat(lead.login("teamledare1@ekdalen").status()).isEqualTo(303);
        assertThat(lead.get("/web/overview").status()).isEqualTo(200);
        assertThat(lead.get("/web/cases/" + caseId))
                .satisfies(page -> assertThat(page.status()).isEqualTo(200))
                .satisfies(page -> assertThat(page.html()).contains("Ändrat efter uppgraderingen"));
    }

    private static EmbeddedServer start(TestDatabase database) {
        Map<String, Object> settings = new HashMap<>(database.properties());
        settings.putAll(TestServer.usual());
        settings.put("stegvis.database.accept-demo", "true");
        return ApplicationContext.run(EmbeddedServer.class, settings, "test");
    }

    private static void load(Path release, TestDatabase database) throws IOException {
        Map<String, String> settings = database.properties();
        URI url = URI.create(settings.get("datasources.default.url").replaceFirst("^jdbc:", ""));
        DatabaseAddress address = new DatabaseAddress(
                url.getHost(),
                url.getPort(),
                database.name(),
                settings.get("datasources.default.username"),
                settings.get("datasources.default.password"));
        try (var statements = new GZIPInputStream(Files.newInputStream(release))) {
            new DatabaseDump(TestDatabase.programs()).load(address, statements);
        }
    }

    private static Map<String, Long> rows(TestDatabase database) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = database.connection();
                var statement = connection.createStatement()) {
            for (String column : columns(database.connection())) {
                rows.put(column.replaceFirst("\\..*", ""), 0L);
            }
            for (String table : rows.keySet()) {
                try (var row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
                    row.next();
                    rows.put(table, row.getLong(1));
                }
            }
        }
        return rows;
    }

    /** {@code table.column type null default key}, in the order of their names. */
    private static Set<String> columns(Connection used) throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (Connection connection = used;
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT CONCAT(table_name, '.', column_name, ' ', column_type, ' ',"
                        + " is_nullable, ' ', COALESCE(column_default, '-'), ' ', column_key)"
                        + " FROM information_schema.columns WHERE table_schema = DATABASE()")) {
            while (row.next()) {
                columns.add(row.getString(1));
            }
        }
        return columns;
    }
}
