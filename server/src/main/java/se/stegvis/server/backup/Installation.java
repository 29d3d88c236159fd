package se.stegvis.server.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Times;

/** The row that says which life of the database this is, and what of it is safe off the machine. */
final class Installation {
    private static final String HISTORY = "SELECT history FROM installation WHERE id = 1";
    private static final String NAME = "INSERT IGNORE INTO installation (id, history) VALUES (1, ?)";
    private static final String RENEW = "UPDATE installation SET history = ?, durable_at = NULL WHERE id = 1";
    private static final String DURABLE =
            "UPDATE installation SET durable_at = GREATEST(COALESCE(durable_at, ?), ?) WHERE id = 1 AND history = ?";

    private Installation() {}

    /** A database that no tablet has come to yet gets its history here. */
    static UUID history(Connection connection) throws SQLException {
        Optional<UUID> there = read(connection);
        if (there.isPresent()) {
            return there.get();
        }
        try (var statement = connection.prepareStatement(NAME)) {
            statement.setBytes(1, Ids.bytes(UUID.randomUUID()));
            statement.executeUpdate();
        }
        return read(connection).orElseThrow();
    }

    private static Optional<UUID> read(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(HISTORY)) {
            return row.next() ? Optional.of(Ids.id(row.getBytes("history"))) : Optional.empty();
        }
    }

    /** Tablets then send again what they hold, and keep it until the next backup is away. */
    static void begin(Connection connection, UUID history) throws SQLException {
        try (var statement = connection.prepareStatement(RENEW)) {
            statement.setBytes(1, Ids.bytes(history));
            if (statement.executeUpdate() != 1) {
                throw new BackupException("what was restored is no database of Stegvis: it has no history");
            }
        }
    }

    /** Never moves back. False when the database lives another life than the one that was copied. */
    static boolean writtenOff(Connection connection, UUID history, Instant durable) throws SQLException {
        try (var statement = connection.prepareStatement(DURABLE)) {
            statement.setObject(1, Times.utc(durable));
            statement.setObject(2, Times.utc(durable));
            statement.setBytes(3, Ids.bytes(history));
            return statement.executeUpdate() == 1;
        }
    }
}
