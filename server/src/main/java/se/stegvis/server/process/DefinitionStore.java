package se.stegvis.server.process;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Times;
import se.stegvis.shared.process.ProcessRef;

/** The published definitions in the database. Everything happens in the caller's transaction. */
@Singleton
public class DefinitionStore {
    private static final String ABOVE = """
            SELECT number, process_key, version, definition FROM process_definition
            WHERE municipality = ? AND number > ? ORDER BY municipality, number LIMIT ?""";

    private static final String LOCK = "SELECT id FROM municipality WHERE id = ? FOR UPDATE";

    private static final String HIGHEST =
            "SELECT COALESCE(MAX(number), 0) FROM process_definition WHERE municipality = ?";

    private static final String INSERT = """
            INSERT INTO process_definition (municipality, process_key, version, number, definition, published_by,
              published_at) VALUES (?, ?, ?, ?, ?, ?, ?)""";

    private static final String FOLLOWERS = """
            SELECT COUNT(*) FROM care_case
            WHERE municipality = ? AND process_key = ? AND process_version < ? AND closed_on IS NULL""";

    /** At most so many of what was published after that number, in the order of publication. */
    public List<StoredDefinition> above(Connection connection, int municipality, int number, int atMost)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ABOVE)) {
            statement.setInt(1, municipality);
            statement.setInt(2, number);
            statement.setInt(3, atMost);
            List<StoredDefinition> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ProcessRef ref = new ProcessRef(row.getString("process_key"), row.getInt("version"));
                    found.add(new StoredDefinition(row.getInt("number"), ref, row.getBytes("definition")));
                }
            }
            return found;
        }
    }

    /**
     * From now to the end of the transaction nobody else publishes in that municipality. Must come first: what is read
     * later is then what all earlier publications left, and numbers are given in the order of commit.
     */
    void lock(Connection connection, int municipality) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setInt(1, municipality);
            statement.executeQuery();
        }
    }

    /** Under {@link #lock}. */
    void insert(Connection connection, int municipality, ProcessRef ref, byte[] json, UUID by, Instant now)
            throws SQLException {
        int number = number(connection, municipality) + 1;
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setInt(1, municipality);
            statement.setString(2, ref.key());
            statement.setInt(3, ref.version());
            statement.setInt(4, number);
            statement.setBytes(5, json);
            statement.setBytes(6, Ids.bytes(by));
            statement.setObject(7, Times.utc(now));
            statement.executeUpdate();
        }
    }

    private static int number(Connection connection, int municipality) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HIGHEST)) {
            statement.setInt(1, municipality);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** How many open cases follow an older version of that process. */
    int followersOfOlder(Connection connection, int municipality, ProcessRef ref) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FOLLOWERS)) {
            statement.setInt(1, municipality);
            statement.setString(2, ref.key());
            statement.setInt(3, ref.version());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
