package se.stegvis.server.embedded;

import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import se.stegvis.server.database.DatabaseStartException;

/**
 * The MariaDB programs: unpacked from an archive on the class path, or those that the system has installed.
 *
 * @param base folder that holds {@code bin} and {@code share}
 */
public record MariaDbBinaries(Path base) {

    /** Where Debian and others install MariaDB. */
    private static final Path SYSTEM = Path.of("/usr");

    /**
     * Those of the archive, unpacked in {@code parent}; without an archive, as in a package, those of the system.
     *
     * @throws DatabaseStartException when there are neither
     */
    static MariaDbBinaries foundOrUnpackedIn(Path parent) {
        return BinariesJar.find().isEmpty()
                ? installedIn(SYSTEM).orElseThrow(BinariesJar::missing)
                : unpackedIn(parent);
    }

    /** Those of a system, when it has the server, the clients and what a new database is made of. */
    static Optional<MariaDbBinaries> installedIn(Path base) {
        var installed = new MariaDbBinaries(base);
        boolean whole = installed.findServer().isPresent()
                && Files.isExecutable(base.resolve("bin/mariadb-dump"))
                && Files.isExecutable(base.resolve("bin/mariadb"))
                && installed.findScript(SystemTables.FIRST).isPresent();
        return whole ? Optional.of(installed) : Optional.empty();
    }

    /** Unpacks once to {@code parent/mariadb-<version>}; a folder that is there is complete, since it comes by a rename. */
    public static MariaDbBinaries unpackedIn(Path parent) {
        var jar = BinariesJar.onClassPath();
        Path base = parent.resolve("mariadb-" + jar.version()).toAbsolutePath();
        if (!Files.isDirectory(base)) {
            try {
                Files.createDirectories(parent);
                Path half = Files.createTempDirectory(parent, "mariadb-half-");
                unpack(jar, half);
                rename(half, base);
            } catch (IOException e) {
                throw new DatabaseStartException(
                        "MariaDB could not be unpacked to " + base
                                + ". Check that the folder can be written and has 500 MB free.",
                        e);
            }
        }
        return new MariaDbBinaries(base);
    }

    Path server() {
        return findServer()
                .orElseThrow(() -> new DatabaseStartException(
                        "No MariaDB server program in " + base + ". Remove the folder; it is unpacked anew."));
    }

    private Optional<Path> findServer() {
        return Stream.of("bin/mariadbd", "bin/mariadbd.exe", "bin/mysqld.exe", "sbin/mariadbd")
                .map(base::resolve)
                .filter(Files::exists)
                .findFirst();
    }

    /** A file of statements that a new database is made of, such as {@code mariadb_sys_schema.sql}. */
    Path script(String name) {
        return findScript(name)
                .orElseThrow(() -> new DatabaseStartException("MariaDB in " + base + " has no " + name + " in share."));
    }

    /** Systems keep them in a folder of their own, and MariaDB before 11 under older names. */
    private Optional<Path> findScript(String name) {
        return Stream.of(name, name.replaceFirst("^mariadb_", "mysql_"))
                .flatMap(one -> Stream.of("share", "share/mariadb", "share/mysql")
                        .map(folder -> base.resolve(folder).resolve(one)))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static void unpack(BinariesJar jar, Path to) throws IOException {
        try (JarFile file = ((JarURLConnection) BinariesJar.uncached(jar.jar())).getJarFile()) {
            for (JarEntry entry : file.stream().toList()) {
                if (entry.getName().startsWith(jar.prefix()) && !entry.isDirectory()) {
                    unpack(
                            file,
                            entry,
                            to,
                            to.resolve(entry.getName().substring(jar.prefix().length())));
                }
            }
        }
    }

    private static void unpack(JarFile file, JarEntry entry, Path root, Path target) throws IOException {
        if (!target.normalize().startsWith(root)) {
            throw new IOException("The jar names a file outside its folder: " + entry.getName());
        }
        Files.createDirectories(target.getParent());
        try (var in = file.getInputStream(entry)) {
            Files.copy(in, target);
        }
        if (target.getParent().endsWith("bin") && !target.toFile().setExecutable(true)) {
            throw new IOException("Cannot be made executable: " + target);
        }
    }

    /** Another process may have come first; then its folder is as good. */
    private static void rename(Path half, Path base) throws IOException {
        try {
            Files.move(half, base, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(base)) {
                throw e;
            }
            FolderTree.delete(half);
        }
    }
}
