package se.stegvis.server.record;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import se.stegvis.server.database.ByIds;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Times;
import se.stegvis.server.database.Transactions;
import se.stegvis.shared.record.Doc;

/** Superseded states. Rows are added and read, never changed. */
@Singleton
public final class HistoryStore {
    private static final String INSERT = "INSERT INTO record_revision (" + RevisionColumns.NAMES + ") VALUES ("
            + Ids.marks(RevisionColumns.COUNT) + ")";

    private static final String OF_RECORDS = "SELECT " + RevisionColumns.NAMES
            + " FROM record_revision WHERE municipality = ? AND record_id IN (%s) ORDER BY record_id, revision";

    private static final String SOME =
            "SELECT " + RevisionColumns.NAMES + " FROM record_revision WHERE municipality = ? AND (%s)";

    private static final String SIGNED = """
            SELECT record_id, MIN(received_at) AS signed_at FROM record_revision
            WHERE municipality = ? AND case_id = ? AND signed GROUP BY record_id""";

    private final Transactions transactions;
    private final RevisionColumns columns;

    HistoryStore(Transactions transactions, RevisionColumns columns) {
        this.transactions = transactions;
        this.columns = columns;
    }

    /** Adds states that were superseded before they were ever the newest of a finished transaction. */
    public void insert(Connection connection, int municipality, Collection<Revision> revisions) throws SQLException {
        if (revisions.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Revision revision : revisions) {
                columns.bind(statement, municipality, revision);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** When the server first had each record of the case signed, of those that have changed since; at the cost of the case. */
    public Map<UUID, Instant> signedAt(int municipality, UUID caseId) {
        return transactions.statements(connection -> signedAt(connection, municipality, caseId));
    }

    private static Map<UUID, Instant> signedAt(Connection connection, int municipality, UUID caseId)
            throws SQLException {
        Map<UUID, Instant> signed = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(SIGNED)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(caseId));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    signed.put(
                            Ids.id(row, "record_id"),
                            Times.instant(row, "signed_at").orElseThrow());
                }
            }
        }
        return signed;
    }

    /** All superseded states of a record, oldest first, in the transaction that is open. */
    public List<Revision> of(int municipality, UUID careRecord) {
        return transactions.statements(connection -> ofAll(connection, municipality, List.of(careRecord)));
    }

    /** All superseded states of the records, of each the oldest first. */
    public List<Revision> ofAll(Connection connection, int municipality, Collection<UUID> records) throws SQLException {
        return ByIds.rows(connection, OF_RECORDS, municipality, records, row -> columns.read(row, municipality));
    }

    /** The documents of those of the states that are superseded. */
    public Map<RevisionKey, Doc> docs(Connection connection, int municipality, Collection<RevisionKey> keys)
            throws SQLException {
        Map<RevisionKey, Doc> docs = new HashMap<>();
        if (keys.isEmpty()) {
            return docs;
        }
        String either = String.join(" OR ", Collections.nCopies(keys.size(), "(record_id = ? AND revision = ?)"));
        try (PreparedStatement statement = connection.prepareStatement(String.format(Locale.ROOT, SOME, either))) {
            statement.setInt(1, municipality);
            int at = 2;
            for (RevisionKey key : keys) {
                statement.setBytes(at++, Ids.bytes(key.record()));
                statement.setInt(at++, key.revision());
            }
            for (Revision revision : read(statement, municipality)) {
                docs.put(new RevisionKey(revision.id(), revision.number()), revision.doc());
            }
        }
        return docs;
    }

    private List<Revision> read(PreparedStatement statement, int municipality) throws SQLException {
        List<Revision> revisions = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                revisions.add(columns.read(row, municipality));
            }
        }
        return revisions;
    }
}
