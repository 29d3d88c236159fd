package se.stegvis.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.stegvis.server.access.Caller;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.web.worklist.WorkCase;
import se.stegvis.server.web.worklist.Worklist;

/** The overview reads rows of the team's open cases, whatever else is stored; counted by the database, not timed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkCostTest {
    private static final String CASES = """
            INSERT INTO care_case (municipality, case_id, seq, team, protection, closed_on, step)
            SELECT %d, UNHEX(MD5(CONCAT('%s', seq))), 1, %s, 'NONE', %s, '2' FROM seq_1_to_4000""";

    private static final String FOLLOW_UPS = """
            INSERT INTO follow_up (municipality, record_id, case_id, kind, due_on, state, next_on)
            SELECT %1$d, UNHEX(MD5(CONCAT('%2$s follow-up', seq))), UNHEX(MD5(CONCAT('%2$s', seq))), 'HOME_VISIT',
              '2026-11-20', '%3$s', NULL FROM seq_1_to_4000""";

    @AutoClose
    private final WebFixture town = new WebFixture();

    @Test
    void whatOthersHaveAndWhatIsClosedCostsNothing() throws SQLException {
        Account lead =
                town.bean(Accounts.class).login(1, "teamledare1").orElseThrow().account();
        Caller caller = new Caller(1, "ekdalen", lead.id(), lead.role(), lead.teams(), Optional.empty());
        String own = "(SELECT MIN(team) FROM team_member WHERE municipality = 1)";
        try (Connection connection = town.connection();
                Statement statement = connection.createStatement()) {
            long before = rowsRead(caller);
            statement.execute(String.format(Locale.ROOT, CASES, 1, "other team", "UNHEX(MD5('other'))", "NULL"));
            statement.execute(String.format(Locale.ROOT, FOLLOW_UPS, 1, "other team", "OPEN"));
            statement.execute(String.format(Locale.ROOT, CASES, 2, "other place", "UNHEX(MD5('other'))", "NULL"));
            statement.execute(String.format(Locale.ROOT, CASES, 1, "closed", own, "'2026-01-01'"));
            statement.execute(String.format(Locale.ROOT, FOLLOW_UPS, 1, "closed", "CLOSED"));
            statement.execute("ANALYZE TABLE care_case, follow_up");
            assertThat(rowsRead(caller)).isBetween(before / 2, before * 2);
            statement.execute(String.format(Locale.ROOT, CASES, 1, "mine", own, "NULL"));
            assertThat(rowsRead(caller))
                    .as("the measure sees what is the team's")
                    .isGreaterThan(4_000);
        }
    }

    private long rowsRead(Caller caller) {
        return town.bean(Transactions.class).snapshot(connection -> {
            long before = read(connection);
            List<WorkCase> cases = town.bean(Worklist.class).of(caller);
            assertThat(cases).isNotEmpty();
            return read(connection) - before;
        });
    }

    /** Rows that this connection has had the database read so far. */
    private static long read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("SELECT SUM(VARIABLE_VALUE) FROM information_schema.SESSION_STATUS"
                        + " WHERE VARIABLE_NAME LIKE 'Handler_read%'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
