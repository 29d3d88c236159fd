package se.stegvis.server.reminder;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import se.stegvis.server.database.Ids;

/** Has cases looked at, in one statement: every push does it. */
final class CaseWatchStore {
    private static final String TOUCH = """
            INSERT INTO case_watch (municipality, case_id, look_on) VALUES %s
            ON DUPLICATE KEY UPDATE look_on = LEAST(COALESCE(look_on, VALUES(look_on)), VALUES(look_on)),
              version = version + 1""";

    private static final int COLUMNS = 3;

    private final Connection tx;
    private final int municipality;

    CaseWatchStore(Connection tx, int municipality) {
        this.tx = tx;
        this.municipality = municipality;
    }

    /** Something has changed in these cases: they are to be looked at again, on that day at the latest. */
    int touch(Collection<UUID> cases, LocalDate day) throws SQLException {
        if (cases.isEmpty()) {
            return 0;
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
            return statement.executeUpdate();
        }
    }
}
