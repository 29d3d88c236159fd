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

/** The rows of what is on its way. All in the caller's transaction. */
@Singleton
final class UploadStore {
    private static final String COLUMNS = "id, case_id, account, sha256, media_type, length, received, expires_at";

    private static final String INSERT =
            "INSERT INTO attachment_upload (municipality, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String BY_ID =
            "SELECT " + COLUMNS + " FROM attachment_upload WHERE municipality = ? AND id = ?";

    private static final String BY_CONTENT = "SELECT " + COLUMNS
            + " FROM attachment_upload WHERE municipality = ? AND case_id = ? AND sha256 = ? AND account = ?";

    private static final String PROGRESS = """
            UPDATE attachment_upload SET received = ?, expires_at = ?
            WHERE municipality = ? AND id = ? AND received = ?""";

    private static final String DELETE = "DELETE FROM attachment_upload WHERE municipality = ? AND id = ?";

    private static final String EXPIRED = "SELECT " + COLUMNS
            + " FROM attachment_upload WHERE municipality = ? AND expires_at < ? LIMIT 100 FOR UPDATE";

    private static final String UNDER_WAY = """
            SELECT COALESCE(SUM(length), 0) FROM attachment_upload
            WHERE municipality = ? AND case_id = ? AND received < length""";

    /** A duplicate key (1062) when the same person began the same content meanwhile: begin again. */
    void insert(Connection connection, int municipality, Upload upload) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(upload.id()));
            statement.setBytes(3, Ids.bytes(upload.content().caseId()));
            statement.setBytes(4, Ids.bytes(upload.account()));
            statement.setBytes(5, upload.content().hash());
            statement.setString(6, upload.mediaType());
            statement.setInt(7, upload.length());
            statement.setInt(8, upload.received());
            statement.setObject(9, Times.utc(upload.expiresAt()));
            statement.executeUpdate();
        }
    }

    Optional<Upload> find(Connection connection, int municipality, UUID id) throws SQLException {
        return byId(connection, municipality, id, BY_ID);
    }

    /** As {@link #find}, and nobody else writes to it until the transaction ends. */
    Optional<Upload> lock(Connection connection, int municipality, UUID id) throws SQLException {
        return byId(connection, municipality, id, BY_ID + " FOR UPDATE");
    }

    /** The uploads that the person began of that content. */
    Optional<Upload> begun(Connection connection, int municipality, Content content, UUID account) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BY_CONTENT)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(content.caseId()));
            statement.setBytes(3, content.hash());
            statement.setBytes(4, Ids.bytes(account));
            return read(statement);
        }
    }

    /** @throws SQLException 40001 when it is not as it was read: begin again */
    void progress(Connection connection, int municipality, Upload before, Upload after) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PROGRESS)) {
            statement.setInt(1, after.received());
            statement.setObject(2, Times.utc(after.expiresAt()));
            statement.setInt(3, municipality);
            statement.setBytes(4, Ids.bytes(after.id()));
            statement.setInt(5, before.received());
            if (statement.executeUpdate() != 1) {
                throw new SQLException("another piece came meanwhile", "40001");
            }
        }
    }

    void delete(Connection connection, int municipality, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(id));
            statement.executeUpdate();
        }
    }

    /** Some of those nobody has gone on with, and of those that are whole since long, locked. */
    List<Upload> expired(Connection connection, int municipality, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(EXPIRED)) {
            statement.setInt(1, municipality);
            statement.setObject(2, Times.utc(now));
            List<Upload> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(upload(row));
                }
            }
            return found;
        }
    }

    /** Bytes that are promised to a case and not yet whole. */
    long underWay(Connection connection, int municipality, UUID caseId) throws SQLException {
        return ContentStore.sum(connection, UNDER_WAY, municipality, caseId);
    }

    private static Optional<Upload> byId(Connection connection, int municipality, UUID id, String sql)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(id));
            return read(statement);
        }
    }

    private static Optional<Upload> read(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(upload(row)) : Optional.empty();
        }
    }

    private static Upload upload(ResultSet row) throws SQLException {
        return new Upload(
                Ids.id(row, "id"),
                new Content(Ids.id(row, "case_id"), HexFormat.of().formatHex(row.getBytes("sha256"))),
                Ids.id(row, "account"),
                row.getString("media_type"),
                row.getInt("length"),
                row.getInt("received"),
                Times.instant(row, "expires_at").orElseThrow());
    }
}
