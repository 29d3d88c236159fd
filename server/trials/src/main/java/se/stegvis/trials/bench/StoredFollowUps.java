package se.stegvis.trials.bench;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import se.stegvis.server.database.Ids;

/** Follow-ups made by the database itself: a thousand workers with a case each at least, ten follow-ups to a case. */
final class StoredFollowUps {
    private static final String WORKERS = """
            INSERT INTO account (municipality, id, username, name, email, role, password_hash)
            SELECT 1, UNHEX(MD5(CONCAT('worker', seq))), CONCAT('w', seq), 'Bench', CONCAT('w', seq, '@bench.invalid'), 'CASEWORKER', 'x'
            FROM seq_0_to_999""";

    private static final String CASES = """
            INSERT IGNORE INTO care_case (municipality, case_id, seq, team, responsible)
            SELECT 1, UNHEX(MD5(CONCAT('case', seq))), 0, ?, UNHEX(MD5(CONCAT('worker', seq MOD 1000)))
            FROM seq_0_to_%d""";

    /** Due years from now. */
    private static final String LATER = """
            INSERT IGNORE INTO follow_up (municipality, record_id, case_id, kind, due_on, state, next_on)
            SELECT 1, UNHEX(MD5(CONCAT('later', seq))), UNHEX(MD5(CONCAT('case', seq DIV 10))), 'HOME_VISIT',
              '2030-01-01' + INTERVAL seq MOD 1000 DAY, 'OPEN', '2029-12-25' + INTERVAL seq MOD 1000 DAY
            FROM seq_0_to_%d""";

    private static final String DUE = """
            INSERT INTO follow_up (municipality, record_id, case_id, kind, due_on, state, next_on)
            SELECT 1, UNHEX(MD5(CONCAT('due', ?, '-', seq))), UNHEX(MD5(CONCAT('case', seq DIV 10))), 'HOME_VISIT',
              ?, 'OPEN', ? FROM seq_0_to_%d""";

    /** Each of whom has some of what is due, and so gets a mail. */
    static final int WORKERS_DUE = 1000;

    private final BenchDatabase database;
    private final UUID team;

    StoredFollowUps(BenchDatabase database, UUID team) {
        this.database = database;
        this.team = team;
    }

    void workers() {
        database.execute(WORKERS);
        database.execute(String.format(Locale.ROOT, CASES, 999), (Object) Ids.bytes(team));
    }

    void fill(int size) {
        database.execute(String.format(Locale.ROOT, CASES, size / 10 - 1), (Object) Ids.bytes(team));
        database.execute(String.format(Locale.ROOT, LATER, size - 1));
        database.execute("ANALYZE TABLE follow_up");
    }

    void due(LocalDate day, int count, int round) {
        database.execute(String.format(Locale.ROOT, DUE, count - 1), round, day, day);
    }

    /** Only what is not due counts as stored. */
    void takeAway(LocalDate day) {
        database.execute("DELETE FROM follow_up WHERE municipality = 1 AND due_on = ?", day);
    }
}
