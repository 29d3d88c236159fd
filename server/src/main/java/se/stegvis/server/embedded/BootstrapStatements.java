package se.stegvis.server.embedded;

import java.util.Locale;

/** The bootstrap statements that MariaDB runs at each start before it lets anybody in: one user, for this server, and no open door. */
public final class BootstrapStatements {

    private static final String SQL = """
            CREATE DATABASE IF NOT EXISTS stegvis CHARACTER SET utf8mb4;
            CREATE USER IF NOT EXISTS 'stegvis'@'127.0.0.1';
            ALTER USER 'stegvis'@'127.0.0.1' IDENTIFIED BY '%s';
            GRANT ALL PRIVILEGES ON `stegvis%%`.* TO 'stegvis'@'127.0.0.1';
            DROP USER IF EXISTS 'root'@'127.0.0.1', 'root'@'::1', ''@'localhost';
            """;

    private BootstrapStatements() {}

    /** Each statement must be one line. */
    public static String of(String password) {
        return String.format(Locale.ROOT, SQL, password);
    }
}
