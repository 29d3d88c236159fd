package se.stegvis.server.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Two database nodes that write to each other, for tests of what one database cannot show. */
public final class TwoNodes implements AutoCloseable {
    private final Path folder;
    private final Galera galera;

    private TwoNodes(Programs programs) throws IOException {
        folder = Files.createTempDirectory("stegvis-two-nodes");
        // The owner of the database's files must come through.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        galera = new Galera(NodePorts.free(2), programs, folder);
    }

    /** Empty where MariaDB with Galera is not installed. */
    public static Optional<TwoNodes> begun() throws IOException, InterruptedException, SQLException {
        Optional<Programs> programs = Programs.installed();
        if (programs.isEmpty()) {
            return Optional.empty();
        }
        TwoNodes nodes = new TwoNodes(programs.get());
        try {
            nodes.galera.begin();
            return Optional.of(nodes);
        } catch (IOException | InterruptedException | SQLException notUp) {
            nodes.close();
            throw notUp;
        }
    }

    /** Settings for a server whose own node is that one, 0 or 1. */
    public Map<String, String> properties(int node) {
        return Map.of(
                "datasources.default.url",
                galera.url(node, 1),
                "datasources.default.username",
                Galera.USER,
                "datasources.default.password",
                galera.password,
                "datasources.default.maximum-pool-size",
                "4",
                "datasources.default.minimum-idle",
                "1");
    }

    @Override
    public void close() throws IOException {
        galera.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
