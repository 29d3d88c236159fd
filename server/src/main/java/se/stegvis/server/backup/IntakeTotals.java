package se.stegvis.server.backup;

import java.time.Instant;
import java.util.Locale;
import se.stegvis.server.database.Statements;

/**
 * How much a database holds of what the server took in before a moment. None of it goes away but by erasure: a state
 * that is replaced moves to the revisions with its time.
 *
 * @param answers to changes
 * @param states  of records, newest and superseded
 */
record IntakeTotals(long answers, long states) {
    private static final String COUNT = "SELECT COUNT(*) AS amount FROM %s WHERE received_at < ?";

    /** Of all municipalities: a backup is of the whole database. */
    static IntakeTotals before(Statements statements, Instant moment) {
        return new IntakeTotals(
                count(statements, "change_log", moment),
                count(statements, "care_record", moment) + count(statements, "record_revision", moment));
    }

    private static long count(Statements statements, String table, Instant moment) {
        return statements
                .first(
                        String.format(Locale.ROOT, COUNT, table),
                        values -> values.instant(moment),
                        row -> row.longNumber("amount"))
                .orElseThrow();
    }

    boolean holdsAllOf(IntakeTotals other) {
        return answers >= other.answers && states >= other.states;
    }
}
