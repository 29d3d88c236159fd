package se.stegvis.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.server.database.DatabaseStartException;

class EmbeddedMariaDbTest {

    @TempDir
    private Path parent;

    private Path folder;

    @BeforeEach
    void nameFolder() {
        folder = parent.resolve("database");
    }

    private static EmbeddedMariaDb start(Path folder) {
        return EmbeddedMariaDb.start(folder, TestDatabase.programs(), DatabaseSize.SMALL);
    }

    private static Connection connect(EmbeddedMariaDb database) throws SQLException {
        return DriverManager.getConnection(
                database.url(EmbeddedMariaDb.NAME), EmbeddedMariaDb.NAME, database.password());
    }

    private static void write(EmbeddedMariaDb database, String text) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS kept (word VARCHAR(40) PRIMARY KEY)");
            statement.execute("INSERT INTO kept VALUES ('" + text + "')");
        }
    }

    private static String read(EmbeddedMariaDb database, String query) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    @Test
    void restartKeepsWhatWasWrittenAlsoInFolderWithSpacesAndSwedishLetters() throws Exception {
        Path odd = parent.resolve("Socialförvaltningen Åmål öst").resolve("x".repeat(100));
        // Programs of its own by their path, so that it has the odd letters too.
        Files.createDirectories(odd);
        TestPrograms.sharedWith(odd);
        try (var first = EmbeddedMariaDb.start(odd.resolve("database"), odd, DatabaseSize.SMALL)) {
            write(first, "räksmörgås");
        }
        try (var second = EmbeddedMariaDb.start(odd.resolve("database"), odd, DatabaseSize.SMALL)) {
            assertThat(read(second, "SELECT word FROM kept")).isEqualTo("räksmörgås");
        }
    }

    /** One test asks a running one everything, since making the files of a new one takes seconds. */
    @Test
    void aRunningOneIsDurableAndAloneAndEndsWhenItIsClosed() throws Exception {
        long pid;
        try (var database = start(folder)) {
            pid = database.pid();
            assertThat(ProcessHandle.of(pid)).isPresent();
            isSetUpForDurableCommitsAndRepeatableReads(database);
            onlyTheServersOwnUserComesIn(database);
            passwordIsForTheOwnersEyesOnlyAndInNoOtherFile(database);
            folderInUseIsRefusedWithItsNameAndRemedy();
            javaWatcherIsReleased(database);
        }
        assertThat(ProcessHandle.of(pid)).isEmpty();
    }

    private static void isSetUpForDurableCommitsAndRepeatableReads(EmbeddedMariaDb database) throws SQLException {
        assertThat(read(database, "SELECT @@innodb_flush_log_at_trx_commit")).isEqualTo("1");
        assertThat(read(database, "SELECT @@innodb_snapshot_isolation")).isEqualTo("1");
        assertThat(read(database, "SELECT @@max_allowed_packet")).isEqualTo("67108864");
        assertThat(read(database, "SELECT @@character_set_server")).isEqualTo("utf8mb4");
    }

    private static void onlyTheServersOwnUserComesIn(EmbeddedMariaDb database) throws SQLException {
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(""), "root", ""))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(""), EmbeddedMariaDb.NAME, "wrong"))
                .isInstanceOf(SQLException.class);
        assertThat(read(database, "SELECT 1")).isEqualTo("1");
    }

    private void passwordIsForTheOwnersEyesOnlyAndInNoOtherFile(EmbeddedMariaDb database) throws IOException {
        assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(folder.resolve("init.sql")).doesNotExist();
        assertThat(Files.readString(folder.resolve("mariadbd.log"), StandardCharsets.ISO_8859_1))
                .doesNotContain(database.password());
    }

    private void folderInUseIsRefusedWithItsNameAndRemedy() {
        assertThatThrownBy(() -> start(folder))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("another running server")
                .hasMessageContaining("STEGVIS_DATA_DIR");
    }

    private static void javaWatcherIsReleased(EmbeddedMariaDb database) throws Exception {
        var watcher = ParentDeathSignal.throughJava(database.pid());
        ParentDeathSignal.release(watcher);
        assertThat(watcher.waitFor()).isZero();
        assertThat(read(database, "SELECT 1")).isEqualTo("1");
    }

    @Test
    void killedServerLeavesNoMariaDbAndLosesNothing() throws Exception {
        var server = child();
        long pid = pidOfItsMariaDb(server);
        var mariaDb = ProcessHandle.of(pid).orElseThrow();
        server.destroyForcibly().waitFor();
        mariaDb.onExit().get(30, TimeUnit.SECONDS);
        try (var next = start(folder)) {
            assertThat(read(next, "SELECT word FROM kept")).isEqualTo("committed");
        }
    }

    @Test
    void startRightAfterKillWaitsForTheFormerMariaDbToEnd() throws Exception {
        var server = child();
        pidOfItsMariaDb(server);
        server.destroyForcibly().waitFor();
        try (var next = start(folder)) {
            assertThat(read(next, "SELECT word FROM kept")).isEqualTo("committed");
        }
    }

    @Test
    void startCutShortWhileMakingTheFilesIsMadeAnew() throws Exception {
        Files.createDirectories(folder.resolve("half").resolve("files").resolve("mysql"));
        try (var database = start(folder)) {
            assertThat(read(database, "SELECT 1")).isEqualTo("1");
            assertThat(folder.resolve("half")).doesNotExist();
        }
    }

    @Test
    void missingSystemLibraryIsNamedWithTheRemedy() throws IOException {
        Path log = parent.resolve("log");
        Files.writeString(log, "mariadbd: error while loading shared libraries: libaio.so.1: cannot open");
        assertThat(LogTail.of(log)).contains("libaio.so.1").contains("Install the named system library");
    }

    @Test
    void failedStartShowsTheEndOfMariaDbsLog() throws IOException {
        try (var first = start(folder)) {
            assertThat(first.pid()).isPositive();
        }
        Files.writeString(folder.resolve("files").resolve("ibdata1"), "not a table space");
        assertThatThrownBy(() -> start(folder))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("mariadbd.log")
                .hasMessageContaining("InnoDB");
    }

    @Test
    void javaWatcherEndsProcessWhenItsPipeCloses() throws Exception {
        try (var database = start(folder)) {
            var mariaDb = ProcessHandle.of(database.pid()).orElseThrow();
            var watcher = ParentDeathSignal.throughJava(database.pid());
            assertThat(mariaDb.isAlive()).isTrue();
            watcher.getOutputStream().close();
            mariaDb.onExit().get(30, TimeUnit.SECONDS);
        }
    }

    private Process child() throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                ServerToKill.class.getName(),
                folder.toString());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static long pidOfItsMariaDb(Process server) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("pid ")) {
                return Long.parseLong(line.substring(4));
            }
        }
        throw new AssertionError("the child ended before its database stood");
    }

    /** A server in a JVM of its own: commits a row, tells MariaDB's process id, waits to be killed. */
    static final class ServerToKill {

        private ServerToKill() {}

        public static void main(String[] arguments) throws Exception {
            var database = start(Path.of(arguments[0]));
            write(database, "committed");
            System.out.println("pid " + database.pid());
            new java.util.concurrent.CountDownLatch(1).await();
        }
    }
}
