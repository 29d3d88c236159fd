package se.stegvis.server.record;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.database.Ids;
import se.stegvis.shared.record.RecordHeader;

/** Finds something that is sealed, in whichever table, to try a key on. */
@Singleton
class SealedSamples {
    private static final Logger LOG = LoggerFactory.getLogger(SealedSamples.class);
    private static final String MUNICIPALITIES = "SELECT id FROM municipality";

    /** Every table that holds what {@link Seal} sealed, with the place that it is bound to. */
    private static final List<String> ANY = List.of(
            "SELECT record_id, case_id, revision, doc FROM care_record WHERE municipality = ? AND sealed = TRUE LIMIT 1",
            "SELECT record_id, case_id, 0, change_json FROM quarantine WHERE municipality = ? LIMIT 1",
            "SELECT p.file_id, a.case_id, p.start, p.sealed FROM attachment a"
                    + " JOIN attachment_piece p ON p.municipality = a.municipality AND p.file_id = a.file_id"
                    + " WHERE a.municipality = ? LIMIT 1");

    /**
     * Sealed bytes and their place.
     *
     * @param place its kind is not part of what the bytes are bound to
     */
    record SealedRow(int municipality, RecordHeader place, byte[] bytes) {
        boolean opensWith(Seal seal) {
            try {
                seal.open(municipality, place, bytes);
                return true;
            } catch (IllegalStateException sealedByAnother) {
                LOG.debug("another key sealed record {}", place.id(), sealedByAnother);
                return false;
            }
        }
    }

    /** Empty when nothing is sealed anywhere. */
    Optional<SealedRow> any(Connection connection) throws SQLException {
        for (int municipality : municipalities(connection)) {
            for (String query : ANY) {
                Optional<SealedRow> found = one(connection, query, municipality);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static List<Integer> municipalities(Connection connection) throws SQLException {
        List<Integer> ids = new ArrayList<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(MUNICIPALITIES)) {
            while (row.next()) {
                ids.add(row.getInt(1));
            }
        }
        return ids;
    }

    private static Optional<SealedRow> one(Connection connection, String query, int municipality) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setInt(1, municipality);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new SealedRow(
                                municipality,
                                new RecordHeader(Ids.id(row.getBytes(1)), Ids.id(row.getBytes(2)), "", row.getInt(3)),
                                row.getBytes(4)))
                        : Optional.empty();
            }
        }
    }
}
