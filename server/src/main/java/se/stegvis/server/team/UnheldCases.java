package se.stegvis.server.team;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import se.stegvis.server.database.ByIds;
import se.stegvis.server.database.Ids;

/**
 * Finds the open cases in which somebody is missing, whatever road led there. Costs by the people who are or were named and by
 * such cases, never by those that are stored: each person is one step in the index, and only of those who do not fit the open
 * cases are read. All in the caller's transaction.
 */
public final class UnheldCases {
    private static final String RESPONSIBLE =
            "SELECT responsible AS account FROM care_case WHERE municipality = ? GROUP BY responsible";

    private static final String DEPUTY =
            "SELECT deputy AS account FROM care_case WHERE municipality = ? GROUP BY deputy";

    private static final String OF_RESPONSIBLE =
            "SELECT case_id FROM care_case WHERE municipality = ? AND responsible IN (%s) AND closed_on IS NULL";

    private static final String OF_NOBODY =
            "SELECT case_id FROM care_case WHERE municipality = ? AND responsible IS NULL AND closed_on IS NULL";

    private static final String OF_DEPUTY = """
            SELECT case_id FROM care_case
            WHERE municipality = ? AND deputy IN (%s) AND closed_on IS NULL AND protection <> 'NONE'""";

    private final Connection tx;
    private final int municipality;

    public UnheldCases(Connection tx, int municipality) {
        this.tx = tx;
        this.municipality = municipality;
    }

    /** @param answers whether somebody works here in a role that is responsible for cases; false for an id that nobody has */
    public List<UUID> withoutResponsible(Predicate<UUID> answers) throws SQLException {
        List<UUID> cases = new ArrayList<>(of(OF_RESPONSIBLE, unfit(RESPONSIBLE, answers)));
        try (PreparedStatement statement = tx.prepareStatement(OF_NOBODY)) {
            statement.setInt(1, municipality);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    cases.add(Ids.id(row, "case_id"));
                }
            }
        }
        return cases;
    }

    /**
     * Those of protected clients whose deputy can act no more. One that never had a deputy is not found here: it was looked at
     * when it became so.
     *
     * @param fits whether somebody works here in a role that runs cases
     */
    public List<UUID> whoseDeputyHasGone(Predicate<UUID> fits) throws SQLException {
        return of(OF_DEPUTY, unfit(DEPUTY, fits));
    }

    private List<UUID> of(String sql, List<UUID> accounts) throws SQLException {
        return ByIds.rows(tx, sql, municipality, accounts, row -> Ids.id(row, "case_id"));
    }

    private List<UUID> unfit(String sql, Predicate<UUID> fits) throws SQLException {
        List<UUID> unfit = new ArrayList<>();
        try (PreparedStatement statement = tx.prepareStatement(sql)) {
            statement.setInt(1, municipality);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Ids.optional(row, "account")
                            .filter(account -> !fits.test(account))
                            .ifPresent(unfit::add);
                }
            }
        }
        return unfit;
    }
}
