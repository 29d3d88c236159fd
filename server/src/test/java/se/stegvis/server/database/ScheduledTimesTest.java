package se.stegvis.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.server.embedded.BootstrapStatements;
import se.stegvis.server.embedded.DatabaseFolder;
import se.stegvis.server.embedded.DatabaseSize;
import se.stegvis.server.embedded.EmbeddedMariaDb;
import se.stegvis.server.embedded.MariaDbBinaries;
import se.stegvis.server.embedded.ServerCommand;
import se.stegvis.server.embedded.ServerProcess;
import se.stegvis.server.embedded.TestDatabase;
import se.stegvis.server.embedded.TestPrograms;

/** A database on a machine in Swedish time, in which 02:30 on 28 March 2027 does not exist. */
@DisabledOnOs(OS.WINDOWS)
class ScheduledTimesTest {
    private static final Instant MISSING = Instant.parse("2027-03-28T02:30:00Z");
    private static final int TRIES = 3_000;
    private static final int TRY_MILLISECONDS = 20;

    @TempDir
    Path folder;

    private DatabaseFolder database;
    private ServerProcess process;
    private int port;

    @BeforeEach
    void inSwedishTime() throws Exception {
        try (EmbeddedMariaDb made = TestPrograms.database(folder.resolve("database"))) {
            port = URI.create(made.url("").substring("jdbc:".length())).getPort();
        }
        database = DatabaseFolder.opened(folder.resolve("database"));
        OwnerOnlyFiles.write(database.firstStatements(), BootstrapStatements.of(database.password()));
        List<String> command = new ArrayList<>(List.of("/usr/bin/env", "TZ=Europe/Stockholm"));
        ServerCommand.serve(MariaDbBinaries.unpackedIn(TestDatabase.programs()), database, DatabaseSize.SMALL, port)
                .stream()
                .filter(option -> !option.startsWith("--default-time-zone"))
                .forEach(command::add);
        process = ServerProcess.started(command, database.log());
        for (int tries = 0; tries < TRIES && !answers(); tries++) {
            assertThat(process.endedWithin(TRY_MILLISECONDS)).isFalse();
        }
    }

    @AfterEach
    void end() {
        process.close();
    }

    @Test
    void b17_aTimeInTheHourThatIsMissingInSwedenIsKept() throws Exception {
        try (ApplicationContext context = ApplicationContext.run(settings())) {
            assertThat(one("SELECT @@global.time_zone")).isEqualTo("SYSTEM");
            var task = Tasks.oneTime("missing-hour").execute((instance, running) -> {});
            Scheduler scheduler = Scheduler.create(
                            DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class)), task)
                    .build();

            assertThat(scheduler.scheduleIfNotExists(task.instance("1"), MISSING))
                    .isTrue();

            assertThat(scheduler
                            .getScheduledExecution(task.instance("1"))
                            .orElseThrow()
                            .getExecutionTime())
                    .isEqualTo(MISSING);
            // The result in the machine's zone.
            assertThat(ZoneId.of("Europe/Stockholm")
                            .getRules()
                            .getValidOffsets(MISSING.atZone(ZoneId.of("UTC")).toLocalDateTime()))
                    .isEmpty();
        }
        assertThat(one("SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = 'stegvis'"
                        + " AND data_type = 'timestamp' AND table_name <> 'flyway_schema_history'"))
                .isEqualTo("0");
    }

    @Test
    void b17_timesThatWereWrittenBeforeAreTheSameAfterwards() throws Exception {
        Flyway.configure()
                .dataSource(settings().get("datasources.default.url").toString(), EmbeddedMariaDb.NAME, password())
                .target("61")
                .load()
                .migrate();
        try (Connection connection = connection();
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                    + " VALUES ('before', '1', '2026-12-01 09:00:00', FALSE, 1)");
        }

        ApplicationContext.run(settings()).close();

        assertThat(one("SELECT execution_time FROM scheduled_tasks WHERE task_name = 'before'"))
                .startsWith("2026-12-01 09:00:00");
    }

    @Test
    void b17_aSessionInAnotherZoneStopsTheStart() {
        Map<String, Object> settings = settings();
        settings.put("datasources.default.data-source-properties.forceConnectionTimeZoneToSession", "false");

        assertThatThrownBy(() -> ApplicationContext.run(settings))
                .hasStackTraceContaining("time_zone is 'SYSTEM': set it to +00:00");
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("datasources.default.url", "jdbc:mariadb://127.0.0.1:" + port + "/stegvis");
        settings.put("datasources.default.username", EmbeddedMariaDb.NAME);
        settings.put("datasources.default.password", password());
        settings.put("datasources.default.maximum-pool-size", "4");
        settings.put("stegvis.data-dir", folder.resolve("data").toString());
        settings.put("stegvis.reminders.scheduled", "false");
        settings.put("micronaut.health.monitor.enabled", "false");
        return settings;
    }

    private String password() {
        try {
            return database.password();
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private boolean answers() {
        try (Connection connection = connection()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + port + "/stegvis", EmbeddedMariaDb.NAME, password());
    }

    private String one(String query) throws SQLException {
        try (Connection connection = connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
