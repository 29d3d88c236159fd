package se.stegvis.server.access;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.team.Role;

/** {@link AccessRules#mayRead} as one indexed statement: which cases a caller has, without going through the others. */
@Singleton
public class CaseAccess {
    private static final String NAMED = """
            SELECT case_id, seq FROM care_case WHERE municipality = ? AND responsible = ?
            UNION DISTINCT
            SELECT case_id, seq FROM care_case WHERE municipality = ? AND occupational_therapist = ?
            UNION DISTINCT
            SELECT case_id, seq FROM care_case WHERE municipality = ? AND deputy = ?""";

    private static final String LED = """

            UNION DISTINCT
            SELECT case_id, seq FROM care_case WHERE municipality = ? AND team IN (%s) AND protection = 'NONE'""";

    private static final String OPEN_NAMED = """
            SELECT case_id, seq FROM care_case WHERE municipality = ? AND responsible = ? AND closed_on IS NULL
            UNION DISTINCT
            SELECT case_id, seq FROM care_case
            WHERE municipality = ? AND occupational_therapist = ? AND closed_on IS NULL
            UNION DISTINCT
            SELECT case_id, seq FROM care_case WHERE municipality = ? AND deputy = ? AND closed_on IS NULL""";

    private static final String OPEN_LED = LED + " AND closed_on IS NULL";

    private final Transactions transactions;

    CaseAccess(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Each case the caller may read, with the number of its newest change, in the transaction that is open. */
    public Map<UUID, Long> casesOf(Caller caller) {
        return transactions.statements(connection -> cases(connection, caller, NAMED, LED));
    }

    /** As {@link #casesOf(Caller)} without the closed ones, at the cost of the open ones. */
    public Map<UUID, Long> openCasesOf(Caller caller) {
        return transactions.statements(connection -> cases(connection, caller, OPEN_NAMED, OPEN_LED));
    }

    private static Map<UUID, Long> cases(Connection connection, Caller caller, String named, String asLead)
            throws SQLException {
        if (caller.role() == Role.ADMIN) {
            return Map.of();
        }
        List<UUID> led = caller.role() == Role.TEAM_LEAD ? List.copyOf(caller.teams()) : List.of();
        String sql = led.isEmpty() ? named : named + String.format(Locale.ROOT, asLead, Ids.marks(led.size()));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, caller.municipality());
            statement.setBytes(2, Ids.bytes(caller.account()));
            statement.setInt(3, caller.municipality());
            statement.setBytes(4, Ids.bytes(caller.account()));
            statement.setInt(5, caller.municipality());
            statement.setBytes(6, Ids.bytes(caller.account()));
            if (!led.isEmpty()) {
                statement.setInt(7, caller.municipality());
            }
            for (int i = 0; i < led.size(); i++) {
                statement.setBytes(8 + i, Ids.bytes(led.get(i)));
            }
            return cases(statement);
        }
    }

    private static Map<UUID, Long> cases(PreparedStatement statement) throws SQLException {
        Map<UUID, Long> cases = new HashMap<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                cases.put(Ids.id(row, "case_id"), row.getLong("seq"));
            }
        }
        return cases;
    }
}
