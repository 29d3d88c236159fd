package se.stegvis.server.reminder;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Ids;

/** The rows of {@code case_watch}: which cases are to be looked at, found by an index and moved on by compare-and-set. */
public final class CaseWatchStore {
    private static final String TOUCH = """
            INSERT INTO case_watch (municipality, case_id, look_on) VALUES %s
            ON DUPLICATE KEY UPDATE look_on = LEAST(COALESCE(look_on, VALUES(look_on)), VALUES(look_on)),
              version = version + 1""";

    private static final int COLUMNS = 3;

    private static final String DUE = """
            SELECT case_id, version FROM case_watch
            WHERE municipality = ? AND look_on <= ? ORDER BY look_on, case_id LIMIT ?""";

    private static final String MOVE = """
            UPDATE case_watch SET look_on = ?, version = version + 1
            WHERE municipality = ? AND case_id = ? AND version = ?""";

    private final Connection tx;
    private final int municipality;

    public CaseWatchStore(Connection tx, int municipality) {
        this.tx = tx;
        this.municipality = municipality;
    }

    /** A case to be looked at, as it was when read. */
    public record Watch(UUID caseId, int version) {}

    /** Something has changed in these cases: they are to be looked at again, on that day at the latest. */
    public void touch(Collection<UUID> cases, LocalDate day) throws SQLException {
        if (cases.isEmpty()) {
            return;
        }
        String sql = String.format(Locale.ROOT, TOUCH, Ids.rows(COLUMNS, cases.size()));
        try (PreparedStatement statement = tx.prepareStatement(sql)) {
            int at = 1;
            for (UUID caseId :
                    cases.stream().sorted(Comparator.comparing(UUID::toString)).toList()) {
                statement.setInt(at++, municipality);
                statement.setBytes(at++, Ids.bytes(caseId));
                statement.setObject(at++, day);
            }
            statement.executeUpdate();
        }
    }

    public List<Watch> due(LocalDate today, int limit) throws SQLException {
        List<Watch> due = new ArrayList<>();
        try (PreparedStatement statement = tx.prepareStatement(DUE)) {
            statement.setInt(1, municipality);
            statement.setObject(2, today);
            statement.setInt(3, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    due.add(new Watch(Ids.id(row, "case_id"), row.getInt("version")));
                }
            }
        }
        return due;
    }

    /** True when nobody has touched or looked at the case in between; empty {@code next}: not again by itself. */
    public boolean move(Watch watch, Optional<LocalDate> next) throws SQLException {
        try (PreparedStatement statement = tx.prepareStatement(MOVE)) {
            statement.setObject(1, next.orElse(null));
            statement.setInt(2, municipality);
            statement.setBytes(3, Ids.bytes(watch.caseId()));
            statement.setInt(4, watch.version());
            return statement.executeUpdate() == 1;
        }
    }
}
