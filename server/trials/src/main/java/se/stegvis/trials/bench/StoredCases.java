package se.stegvis.trials.bench;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import se.stegvis.server.database.Ids;

/**
 * Cases made by the database itself, two follow-ups in each, some of them late: those of one team, with twelve workers and
 * five closed cases for each open one, and those of a hundred other teams.
 */
final class StoredCases {
    /** Open cases of the one team. */
    static final int OWN = 300;

    private static final int CLOSED = 1500;
    private static final int OTHER_TEAMS = 100;

    private static final String WORKERS = """
            INSERT INTO account (municipality, id, username, name, email, role, password_hash)
            SELECT 1, UNHEX(MD5(CONCAT('own', seq))), CONCAT('own', seq), CONCAT('Bench ', seq), 'bench@bench.invalid',
              'CASEWORKER', 'x' FROM seq_0_to_11""";

    private static final String OWN_CASES = """
            INSERT INTO care_case (municipality, case_id, seq, team, responsible, need_group, process_key, process_version,
              step, step_since, opened, closed_on)
            SELECT 1, UNHEX(MD5(CONCAT(?, seq))), 1, ?, UNHEX(MD5(CONCAT('own', seq MOD 12))),
              ELT(1 + seq MOD 5, 'WORK_NEED', 'COORDINATION_NEED', 'CARE_NEED', 'UNCLEAR', NULL), 'tranas-rehab', 1,
              CAST(1 + seq MOD 4 AS CHAR), ? - INTERVAL seq MOD 90 DAY, ? - INTERVAL seq DAY, ?
            FROM seq_0_to_%d""";

    private static final String OTHER_CASES = """
            INSERT IGNORE INTO care_case (municipality, case_id, seq, team, responsible, process_key, process_version, step)
            SELECT 1, UNHEX(MD5(CONCAT('other', seq))), 1, UNHEX(MD5(CONCAT('team', seq MOD %d))),
              UNHEX(MD5(CONCAT('worker', seq MOD 1000))), 'tranas-rehab', 1, '1' FROM seq_0_to_%d""";

    private static final String FOLLOW_UPS = """
            INSERT IGNORE INTO follow_up (municipality, record_id, case_id, kind, due_on, state, next_on)
            SELECT 1, UNHEX(MD5(CONCAT(?, 'date', seq))), UNHEX(MD5(CONCAT(?, seq DIV 2))), 'HOME_VISIT',
              ? - INTERVAL 10 DAY + INTERVAL seq MOD 60 DAY, 'OPEN', ? + INTERVAL seq MOD 60 DAY FROM seq_0_to_%d""";

    private final BenchDatabase database;
    private final UUID team;
    private final LocalDate today;
    private final StoredClients clients;
    private int others;

    StoredCases(BenchDatabase database, UUID team, LocalDate today, StoredClients clients) {
        this.database = database;
        this.team = team;
        this.today = today;
        this.clients = clients;
    }

    /** The cases whose team looks at its overview. */
    void own() {
        database.execute(WORKERS);
        byte[] key = Ids.bytes(team);
        database.execute(String.format(Locale.ROOT, OWN_CASES, OWN - 1), "open", key, today, today, null);
        database.execute(
                String.format(Locale.ROOT, OWN_CASES, CLOSED - 1), "closed", key, today, today, today.minusDays(1));
        followUps("open", OWN);
        followUps("closed", CLOSED);
        database.execute(
                "UPDATE follow_up JOIN care_case USING (municipality, case_id) SET state = 'CLOSED', next_on = NULL "
                        + "WHERE follow_up.municipality = 1 AND closed_on IS NOT NULL");
        clients.store("open", 0, OWN);
        clients.store("closed", 0, CLOSED);
    }

    /** As many of others, those that are there already among them. */
    void others(int cases) {
        database.execute(String.format(Locale.ROOT, OTHER_CASES, OTHER_TEAMS, cases - 1));
        followUps("other", cases);
        clients.store("other", others, cases);
        others = Math.max(others, cases);
        database.execute("ANALYZE TABLE follow_up, care_case, care_record, client_name");
    }

    private void followUps(String whose, int cases) {
        database.execute(String.format(Locale.ROOT, FOLLOW_UPS, 2 * cases - 1), whose, whose, today, today);
    }
}
