package se.stegvis.server.embedded;

import java.util.ArrayList;
import java.util.List;

/** How MariaDB is called. Its own settings files are never read, so a machine's other MariaDB changes nothing. */
public final class ServerCommand {

    private ServerCommand() {}

    /** Makes the system tables from statements on standard input, then ends. */
    static List<String> install(MariaDbBinaries binaries, DatabaseFolder folder, DatabaseSize size) {
        var command = common(binaries, folder, size);
        command.addAll(List.of("--bootstrap", "--silent-startup", "--lc-messages=en_US", "--log-warnings=0"));
        return command;
    }

    /** Serves on the loopback port. The socket has a relative name, for its path may not exceed 107 bytes. */
    public static List<String> serve(MariaDbBinaries binaries, DatabaseFolder folder, DatabaseSize size, int port) {
        var command = common(binaries, folder, size);
        command.addAll(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=mariadbd.sock",
                "--pid-file=" + folder.pidFile(),
                "--init-file=" + folder.firstStatements(),
                "--skip-name-resolve",
                "--skip-ssl",
                "--skip-log-bin",
                "--character-set-server=utf8mb4",
                "--default-time-zone=+00:00",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-snapshot-isolation=ON",
                "--innodb-buffer-pool-size=" + size.bufferPoolMegabytes() + "M",
                "--max-connections=200"));
        return command;
    }

    static String filesFlag(DatabaseFolder folder) {
        return "--datadir=" + folder.files();
    }

    private static List<String> common(MariaDbBinaries binaries, DatabaseFolder folder, DatabaseSize size) {
        var command = new ArrayList<>(List.of(
                binaries.server().toString(),
                "--no-defaults",
                "--basedir=" + binaries.base(),
                filesFlag(folder),
                "--tmpdir=" + folder.temporary(),
                "--max-allowed-packet=64M",
                "--innodb-log-file-size=" + size.logMegabytes() + "M"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }
}
