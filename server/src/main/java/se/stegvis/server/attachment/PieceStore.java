package se.stegvis.server.attachment;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Ids;
import se.stegvis.server.record.Seal;
import se.stegvis.shared.record.RecordHeader;

/** The bytes of files, in sealed pieces. One moved to another place, file, case or municipality does not open. */
@Singleton
final class PieceStore {
    private static final String INSERT =
            "INSERT INTO attachment_piece (municipality, file_id, start, length, sealed) VALUES (?, ?, ?, ?, ?)";

    private static final String AT = """
            SELECT start, sealed FROM attachment_piece
            WHERE municipality = ? AND file_id = ? AND start <= ? ORDER BY start DESC LIMIT 1""";

    private static final String DELETE = "DELETE FROM attachment_piece WHERE municipality = ? AND file_id = ?";

    private final Seal seal;

    PieceStore(Seal seal) {
        this.seal = seal;
    }

    /** Bytes of a file from {@code start} on. */
    record Piece(int start, byte[] bytes) {}

    void insert(Connection connection, int municipality, UUID caseId, UUID file, Piece piece) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(file));
            statement.setInt(3, piece.start());
            statement.setInt(4, piece.bytes().length);
            statement.setBytes(5, seal.seal(municipality, place(caseId, file, piece.start()), piece.bytes()));
            statement.executeUpdate();
        }
    }

    /**
     * The piece in which that byte lies, or the last one before it.
     *
     * @throws IllegalStateException when it is not as it was written
     */
    Optional<Piece> at(Connection connection, int municipality, UUID caseId, UUID file, int offset)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(AT)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(file));
            statement.setInt(3, offset);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                int start = row.getInt("start");
                return Optional.of(
                        new Piece(start, seal.open(municipality, place(caseId, file, start), row.getBytes("sealed"))));
            }
        }
    }

    void delete(Connection connection, int municipality, UUID file) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(file));
            statement.executeUpdate();
        }
    }

    private static RecordHeader place(UUID caseId, UUID file, int start) {
        return new RecordHeader(file, caseId, "attachment", start);
    }
}
