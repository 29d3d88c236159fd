package se.stegvis.server.attachment;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Times;

/** Stores content that is whole and checked. All in the caller's transaction. */
@Singleton
final class ContentStore {
    private static final String INSERT = """
            INSERT IGNORE INTO attachment
              (municipality, case_id, sha256, file_id, media_type, length, verified_at, unnamed_since)
            VALUES (?, ?, ?, ?, ?, ?, ?, NULL)""";

    private static final String FIND = """
            SELECT file_id, media_type, length FROM attachment
            WHERE municipality = ? AND case_id = ? AND sha256 = ?""";

    private static final String UNNAMED = """
            SELECT case_id, sha256, file_id, media_type, length FROM attachment
            WHERE municipality = ? AND unnamed_since < ? LIMIT 100 FOR UPDATE""";

    private static final String DELETE = "DELETE FROM attachment WHERE municipality = ? AND case_id = ? AND sha256 = ?";

    private static final String KEPT =
            "SELECT COALESCE(SUM(length), 0) FROM attachment WHERE municipality = ? AND case_id = ?";

    /** A file, by the id under which its pieces lie. */
    record Stored(UUID file, Content content, String mediaType, int length) {}

    /** False when the case has that content already; then nothing is written. {@link NamedMark} follows. */
    boolean insert(Connection connection, int municipality, Stored file, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(file.content().caseId()));
            statement.setBytes(3, file.content().hash());
            statement.setBytes(4, Ids.bytes(file.file()));
            statement.setString(5, file.mediaType());
            statement.setInt(6, file.length());
            statement.setObject(7, Times.utc(now));
            return statement.executeUpdate() == 1;
        }
    }

    Optional<Stored> find(Connection connection, int municipality, Content content) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(content.caseId()));
            statement.setBytes(3, content.hash());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(stored(row, content)) : Optional.empty();
            }
        }
    }

    /** Some of those that no record has named since then, locked. */
    List<Stored> unnamedSince(Connection connection, int municipality, Instant then) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UNNAMED)) {
            statement.setInt(1, municipality);
            statement.setObject(2, Times.utc(then));
            List<Stored> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String hash = HexFormat.of().formatHex(row.getBytes("sha256"));
                    found.add(stored(row, new Content(Ids.id(row, "case_id"), hash)));
                }
            }
            return found;
        }
    }

    void delete(Connection connection, int municipality, Content content) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(content.caseId()));
            statement.setBytes(3, content.hash());
            statement.executeUpdate();
        }
    }

    /** Bytes that a case keeps. */
    long kept(Connection connection, int municipality, UUID caseId) throws SQLException {
        return sum(connection, KEPT, municipality, caseId);
    }

    static long sum(Connection connection, String sql, int municipality, UUID caseId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(caseId));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static Stored stored(ResultSet row, Content content) throws SQLException {
        return new Stored(Ids.id(row, "file_id"), content, row.getString("media_type"), row.getInt("length"));
    }
}
