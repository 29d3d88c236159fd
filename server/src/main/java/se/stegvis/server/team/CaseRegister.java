package se.stegvis.server.team;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Times;
import se.stegvis.server.database.Transactions;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.record.Protection;

/**
 * The rows that say who holds each case and number its changes. Everything happens in the caller's transaction, on the
 * connection given; a database error passes through untouched, so that the caller can distinguish a deadlock from a
 * fault.
 */
@Singleton
public class CaseRegister {
    private static final String ROWS = """
            SELECT case_id, seq, team, responsible, occupational_therapist, deputy, protection,
              child_in_household, process_key, process_version, step, step_since, need_group, opened, closed_on
            FROM care_case WHERE municipality = ? AND case_id IN (%s) ORDER BY municipality, case_id""";

    private static final String INSERT = """
            INSERT INTO care_case (municipality, case_id, seq, team, responsible, occupational_therapist, deputy,
              protection, child_in_household, process_key, process_version, step, step_since, need_group, opened, closed_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String UPDATE = """
            UPDATE care_case SET seq = ?, team = ?, responsible = ?, occupational_therapist = ?, deputy = ?, protection = ?,
              child_in_household = ?, process_key = ?, process_version = ?, step = ?, step_since = ?, need_group = ?,
              opened = ?, closed_on = ?
            WHERE municipality = ? AND case_id = ?""";

    private static final String BUMP =
            "UPDATE care_case SET seq = CASE case_id %s END WHERE municipality = ? AND case_id IN (%s)";

    private final Transactions transactions;

    CaseRegister(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Locks the rows of these cases until the transaction ends, in the order of their ids, so that two pushes wait for
     * each other instead of dead-locking. Must be the transaction's first statement: what it reads later is then what
     * all earlier commits left. A case that does not exist is absent from the answer.
     */
    public Map<UUID, CaseRow> lock(Connection connection, int municipality, Collection<UUID> cases)
            throws SQLException {
        return rows(connection, municipality, cases, ROWS + " FOR UPDATE");
    }

    /** {@link #lock(Connection, int, Collection)} in the transaction that is open. */
    public Map<UUID, CaseRow> lock(int municipality, Collection<UUID> cases) {
        return transactions.statements(connection -> lock(connection, municipality, cases));
    }

    /** As {@link #lock} but without a lock, for those who only read, in the transaction that is open. */
    public Map<UUID, CaseRow> read(int municipality, Collection<UUID> cases) {
        return transactions.statements(connection -> read(connection, municipality, cases));
    }

    /** As {@link #lock} but without a lock, for those who only read. */
    public Map<UUID, CaseRow> read(Connection connection, int municipality, Collection<UUID> cases)
            throws SQLException {
        return rows(connection, municipality, cases, ROWS);
    }

    /** New cases, in one batch. A case that exists by now is a duplicate key (1062): begin the transaction again. */
    public void insert(Connection connection, Collection<CaseRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (CaseRow row : rows) {
                statement.setInt(1, row.holders().municipality());
                statement.setBytes(2, Ids.bytes(row.caseId()));
                bind(statement, 3, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** The counters of locked cases, in one statement: the new seq of each. */
    public void bump(Connection connection, int municipality, Map<UUID, Long> seqs) throws SQLException {
        if (seqs.isEmpty()) {
            return;
        }
        String sql = String.format(Locale.ROOT, BUMP, "WHEN ? THEN ? ".repeat(seqs.size()), Ids.marks(seqs.size()));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            for (Map.Entry<UUID, Long> entry : seqs.entrySet()) {
                statement.setBytes(at++, Ids.bytes(entry.getKey()));
                statement.setLong(at++, entry.getValue());
            }
            statement.setInt(at++, municipality);
            for (UUID caseId : seqs.keySet()) {
                statement.setBytes(at++, Ids.bytes(caseId));
            }
            if (statement.executeUpdate() != seqs.size()) {
                throw gone();
            }
        }
    }

    /** All columns of locked cases, counter and holders alike, in one batch. */
    public void update(Connection connection, Collection<CaseRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
            for (CaseRow row : rows) {
                int next = bind(statement, 1, row);
                statement.setInt(next, row.holders().municipality());
                statement.setBytes(next + 1, Ids.bytes(row.caseId()));
                statement.addBatch();
            }
            expectOneEach(statement.executeBatch());
        }
    }

    private static int bind(PreparedStatement statement, int first, CaseRow row) throws SQLException {
        int at = first;
        CaseHolders holders = row.holders();
        CaseRow.Summary summary = row.summary();
        statement.setLong(at++, row.seq());
        statement.setBytes(at++, Ids.bytes(holders.team()));
        statement.setBytes(at++, Ids.bytes(holders.responsible()));
        statement.setBytes(at++, Ids.bytes(holders.occupationalTherapist()));
        statement.setBytes(at++, Ids.bytes(holders.deputy()));
        statement.setString(at++, holders.protection().name());
        statement.setBoolean(at++, row.childInHousehold());
        statement.setString(at++, summary.process().map(ProcessRef::key).orElse(null));
        statement.setObject(at++, summary.process().map(ProcessRef::version).orElse(null));
        statement.setString(at++, summary.step().orElse(null));
        statement.setObject(at++, summary.stepSince().orElse(null));
        statement.setString(at++, summary.needGroup().orElse(null));
        for (Optional<LocalDate> date : List.of(summary.opened(), summary.closedOn())) {
            statement.setObject(at++, date.orElse(null));
        }
        return at;
    }

    /** The driver counts matched rows, so 0 means that the case is gone: whoever counted on it must begin again. */
    private static void expectOneEach(int[] counts) throws SQLException {
        if (Arrays.stream(counts).anyMatch(count -> count != 1)) {
            throw gone();
        }
    }

    private static SQLException gone() {
        return new SQLException("a case that was locked is not there", "40001");
    }

    private static Map<UUID, CaseRow> rows(Connection connection, int municipality, Collection<UUID> cases, String sql)
            throws SQLException {
        Map<UUID, CaseRow> found = new LinkedHashMap<>();
        if (cases.isEmpty()) {
            return found;
        }
        byte[][] keys = cases.stream()
                .distinct()
                .map(Ids::bytes)
                .sorted(Arrays::compareUnsigned)
                .toArray(byte[][]::new);
        try (PreparedStatement statement =
                connection.prepareStatement(String.format(Locale.ROOT, sql, Ids.marks(keys.length)))) {
            statement.setInt(1, municipality);
            for (int i = 0; i < keys.length; i++) {
                statement.setBytes(i + 2, keys[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    CaseRow one = row(row, municipality);
                    found.put(one.caseId(), one);
                }
            }
        }
        return found;
    }

    private static CaseRow row(ResultSet row, int municipality) throws SQLException {
        CaseHolders holders = new CaseHolders(
                municipality,
                Ids.id(row, "case_id"),
                Ids.optional(row, "team"),
                Ids.optional(row, "responsible"),
                Ids.optional(row, "occupational_therapist"),
                Ids.optional(row, "deputy"),
                Protection.valueOf(row.getString("protection")));
        return new CaseRow(
                holders,
                row.getLong("seq"),
                row.getBoolean("child_in_household"),
                new CaseRow.Summary(
                        process(row),
                        Optional.ofNullable(row.getString("step")),
                        Times.day(row, "step_since"),
                        Optional.ofNullable(row.getString("need_group")),
                        Times.day(row, "opened"),
                        Times.day(row, "closed_on")));
    }

    private static Optional<ProcessRef> process(ResultSet row) throws SQLException {
        int version = row.getInt("process_version");
        return Optional.ofNullable(row.getString("process_key")).map(key -> new ProcessRef(key, Math.max(1, version)));
    }
}
