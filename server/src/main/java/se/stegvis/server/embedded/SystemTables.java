package se.stegvis.server.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import se.stegvis.server.database.DatabaseStartException;

/**
 * Makes the files of a new database. Does what {@code mariadb-install-db} does, which itself fails in a folder with a
 * space in its name and does not exist on Windows.
 */
final class SystemTables {

    static final String FIRST = "mariadb_system_tables.sql";

    private static final List<String> SCRIPTS = List.of(
            FIRST,
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");

    private SystemTables() {}

    /** A folder that is there is complete: it is made under another name, which a crash leaves to be made again. */
    static void installed(MariaDbBinaries binaries, DatabaseFolder folder, DatabaseSize size) throws IOException {
        if (Files.isDirectory(folder.files())) {
            return;
        }
        var half = new DatabaseFolder(folder.root().resolve("half"));
        if (Files.exists(half.root())) {
            FolderTree.delete(half.root());
        }
        Files.createDirectories(half.files());
        Files.createDirectories(half.temporary());
        run(ServerCommand.install(binaries, half, size), binaries, folder.log());
        Files.move(half.files(), folder.files(), StandardCopyOption.ATOMIC_MOVE);
        FolderTree.delete(half.root());
    }

    private static void run(List<String> command, MariaDbBinaries binaries, Path log) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            feed(process, binaries);
        } catch (IOException e) {
            // The program ended before it had read all: its log says why, below.
            process.destroy();
        }
        try {
            if (process.waitFor() != 0) {
                throw new DatabaseStartException("MariaDB could not make its system tables. " + LogTail.of(log));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new DatabaseStartException("Interrupted while MariaDB made its system tables.", e);
        }
    }

    private static void feed(Process process, MariaDbBinaries binaries) throws IOException {
        try (var statements = process.getOutputStream()) {
            statements.write(preamble().getBytes(StandardCharsets.UTF_8));
            for (String script : SCRIPTS) {
                Files.copy(binaries.script(script), statements);
                statements.write('\n');
            }
        }
    }

    /** Where there are Unix sockets, the only administrator is the system's own user through the socket. */
    private static String preamble() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        String owner = System.getProperty("user.name").replaceAll("[^A-Za-z0-9._-]", "");
        return "create database if not exists mysql;\nuse mysql;\nSET @auth_root_socket="
                + (windows ? "NULL" : "'" + owner + "'") + ";\n";
    }
}
