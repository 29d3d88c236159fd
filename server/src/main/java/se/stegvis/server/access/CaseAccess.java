package se.stegvis.server.access;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.team.Role;

/** {@link AccessRules#mayRead} as one indexed statement: which cases a caller has, without going through the others. */
@Singleton
public class CaseAccess {
    private static final String RESPONSIBLE =
            "SELECT case_id, seq FROM care_case WHERE municipality = ? AND responsible = ?";

    private static final String DEPUTY = "SELECT case_id, seq FROM care_case WHERE municipality = ? AND deputy = ?";

    private static final String THERAPIST =
            "SELECT case_id, seq FROM care_case WHERE municipality = ? AND occupational_therapist = ?";

    private static final String LED =
            "SELECT case_id, seq FROM care_case WHERE municipality = ? AND team IN (%s) AND protection = 'NONE'";

    private static final String OPEN = " AND closed_on IS NULL";

    private final Transactions transactions;

    CaseAccess(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Each case the caller may read, with the number of its newest change, in the transaction that is open. */
    public Map<UUID, Long> casesOf(Caller caller) {
        return transactions.statements(connection -> cases(connection, caller, ""));
    }

    /** As {@link #casesOf(Caller)} without the closed ones, at the cost of the open ones. */
    public Map<UUID, Long> openCasesOf(Caller caller) {
        return transactions.statements(connection -> cases(connection, caller, OPEN));
    }

    /** One statement for each place that the caller's role may be named in, as in {@link Caller#isNamedOn}. */
    private static List<String> named(Role role) {
        return switch (role) {
            case CASEWORKER, COACH -> List.of(RESPONSIBLE, DEPUTY);
            case TEAM_LEAD -> List.of(RESPONSIBLE);
            case OCCUPATIONAL_THERAPIST -> List.of(THERAPIST);
            case ADMIN -> List.of();
        };
    }

    private static Map<UUID, Long> cases(Connection connection, Caller caller, String only) throws SQLException {
        List<String> named = named(caller.role());
        if (named.isEmpty()) {
            return Map.of();
        }
        List<UUID> led = caller.role() == Role.TEAM_LEAD ? List.copyOf(caller.teams()) : List.of();
        List<String> parts = new ArrayList<>(named);
        if (!led.isEmpty()) {
            parts.add(String.format(Locale.ROOT, LED, Ids.marks(led.size())));
        }
        String sql = parts.stream().map(part -> part + only).collect(Collectors.joining(" UNION DISTINCT "));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            for (int i = 0; i < named.size(); i++) {
                statement.setInt(at++, caller.municipality());
                statement.setBytes(at++, Ids.bytes(caller.account()));
            }
            if (!led.isEmpty()) {
                statement.setInt(at++, caller.municipality());
            }
            for (UUID team : led) {
                statement.setBytes(at++, Ids.bytes(team));
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
