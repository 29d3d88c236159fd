package se.stegvis.server.record;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.server.database.ByIds;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Transactions;
import se.stegvis.shared.record.CaseClients;
import se.stegvis.shared.record.Kind;

/** The newest state of each record. All in the caller's transaction; any number of records is a few statements. */
@Singleton
public final class RecordStore {
    private static final String PLACES =
            "SELECT record_id, municipality = ? AS ours, case_id FROM care_record WHERE record_id IN (%s)";

    private static final String NEWEST =
            "SELECT " + RevisionColumns.NAMES + " FROM care_record WHERE municipality = ? AND record_id IN (%s)";

    private static final String OF_KIND = "SELECT " + RevisionColumns.NAMES
            + " FROM care_record WHERE municipality = ? AND kind = ? AND case_id IN (%s) ORDER BY case_id, seq";

    private static final String INSERT = "INSERT INTO care_record (" + RevisionColumns.NAMES + ", as_sent) VALUES ("
            + Ids.marks(RevisionColumns.COUNT + 1) + ")";

    private static final String ARCHIVE = "INSERT INTO record_revision (" + RevisionColumns.NAMES + ") SELECT "
            + RevisionColumns.NAMES + " FROM care_record WHERE municipality = ? AND record_id IN (%s)";

    private static final String REPLACE = """
            UPDATE care_record SET seq = ?, record_id = ?, kind = ?, revision = ?, signed = ?, author = ?,
              author_role = ?, device = ?, change_id = ?, stated_at = ?, received_at = ?, sealed = ?, doc = ?, as_sent = ?
            WHERE municipality = ? AND record_id = ? AND revision = ?""";

    private final Transactions transactions;
    private final RevisionColumns columns;

    RecordStore(Transactions transactions, RevisionColumns columns) {
        this.transactions = transactions;
        this.columns = columns;
    }

    /** Those of the ids that are in use, in whatever municipality; reads no document. */
    public Map<UUID, RecordPlace> places(Connection connection, int municipality, Collection<UUID> records)
            throws SQLException {
        record FoundPlace(UUID id, RecordPlace place) {}

        return ByIds.rows(
                        connection,
                        PLACES,
                        municipality,
                        records,
                        row -> new FoundPlace(
                                Ids.id(row, "record_id"),
                                new RecordPlace(row.getBoolean("ours"), Ids.id(row, "case_id"))))
                .stream()
                .collect(Collectors.toMap(FoundPlace::id, FoundPlace::place));
    }

    /** The newest state of each that exists in the municipality, in the transaction that is open. */
    public Map<UUID, Revision> newest(int municipality, Collection<UUID> records) {
        return transactions.statements(connection -> newest(connection, municipality, records));
    }

    /** The newest state of each that exists in the municipality. */
    public Map<UUID, Revision> newest(Connection connection, int municipality, Collection<UUID> records)
            throws SQLException {
        return ByIds.rows(connection, NEWEST, municipality, records, row -> columns.read(row, municipality)).stream()
                .collect(Collectors.toMap(Revision::id, Function.identity()));
    }

    /** The person of each case; of several, which data of before may hold, the one of {@link CaseClients}. */
    public Map<UUID, Revision> clients(int municipality, Collection<UUID> cases) {
        Map<UUID, List<Revision>> found = allOfKind(municipality, cases, Kind.CLIENT.name()).stream()
                .collect(Collectors.groupingBy(Revision::caseId));
        List<UUID> several =
                found.keySet().stream().filter(id -> found.get(id).size() > 1).toList();
        Map<UUID, Revision> naming = several.isEmpty() ? Map.of() : newest(municipality, several);
        Map<UUID, Revision> clients = new HashMap<>();
        found.forEach((id, all) -> clients.put(id, all.size() == 1 ? all.get(0) : client(all, naming.get(id))));
        return clients;
    }

    /** @param naming the record of the case, whose id is that of the case; null when it has none */
    private static Revision client(List<Revision> all, Revision naming) {
        UUID id = CaseClients.of(Stream.concat(all.stream(), Stream.ofNullable(naming))
                        .map(Revision::view)
                        .toList())
                .client()
                .orElseThrow()
                .id();
        return all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** Every record of that kind in the cases, the one changed last coming last, in the transaction that is open. */
    public List<Revision> allOfKind(int municipality, Collection<UUID> cases, String kind) {
        return transactions.statements(connection -> allOfKind(connection, municipality, cases, kind));
    }

    /** Every record of that kind in the cases, the one changed last coming last. */
    public List<Revision> allOfKind(Connection connection, int municipality, Collection<UUID> cases, String kind)
            throws SQLException {
        List<Revision> found = new ArrayList<>();
        if (cases.isEmpty()) {
            return found;
        }
        try (PreparedStatement statement =
                connection.prepareStatement(String.format(Locale.ROOT, OF_KIND, Ids.marks(cases.size())))) {
            statement.setInt(1, municipality);
            statement.setString(2, kind);
            int at = 3;
            for (UUID id : cases) {
                statement.setBytes(at++, Ids.bytes(id));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(columns.read(row, municipality));
                }
            }
        }
        return found;
    }

    /** New records, in one batch. An id that is in use by now is a duplicate key (1062): begin again. */
    public void insert(Connection connection, int municipality, Collection<Revision> revisions) throws SQLException {
        if (revisions.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Revision revision : revisions) {
                columns.bind(statement, municipality, revision);
                statement.setBoolean(RevisionColumns.COUNT + 1, revision.asSent());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /**
     * Puts new states in the place of old ones, which move to the history.
     *
     * @param expected the revision that each replaces; when another is there by now, 40001: begin again
     */
    public void replace(
            Connection connection, int municipality, Collection<Revision> revisions, Map<UUID, Integer> expected)
            throws SQLException {
        if (revisions.isEmpty()) {
            return;
        }
        archive(connection, municipality, revisions.stream().map(Revision::id).toList());
        try (PreparedStatement statement = connection.prepareStatement(REPLACE)) {
            for (Revision revision : revisions) {
                int at = columns.bindState(statement, 1, municipality, revision);
                statement.setBoolean(at, revision.asSent());
                statement.setInt(at + 1, municipality);
                statement.setBytes(at + 2, Ids.bytes(revision.id()));
                statement.setInt(at + 3, expected.get(revision.id()));
                statement.addBatch();
            }
            if (Arrays.stream(statement.executeBatch()).anyMatch(count -> count != 1)) {
                throw new SQLException("another revision is there by now", "40001");
            }
        }
    }

    private static void archive(Connection connection, int municipality, List<UUID> records) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(String.format(Locale.ROOT, ARCHIVE, Ids.marks(records.size())))) {
            bindIds(statement, municipality, records);
            if (statement.executeUpdate() != records.size()) {
                throw new SQLException("a record that was read is not there", "40001");
            }
        }
    }

    private static void bindIds(PreparedStatement statement, int municipality, Collection<UUID> records)
            throws SQLException {
        statement.setInt(1, municipality);
        int at = 2;
        for (UUID id : records) {
            statement.setBytes(at++, Ids.bytes(id));
        }
    }
}
