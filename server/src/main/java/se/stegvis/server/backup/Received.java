package se.stegvis.server.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import se.stegvis.server.database.Times;

/**
 * How much a database holds of what the server took in before a moment. None of it goes away but by erasure: a state
 * that is replaced moves to the revisions with its time.
 *
 * @param answers to changes
 * @param states  of records, newest and superseded
 */
record Received(long answers, long states) {
    private static final String COUNT = "SELECT COUNT(*) FROM %s WHERE received_at < ?";

    /** Of all municipalities: a backup is of the whole database. */
    static Received before(Connection connection, Instant moment) throws SQLException {
        return new Received(
                count(connection, "change_log", moment),
                count(connection, "care_record", moment) + count(connection, "record_revision", moment));
    }

    private static long count(Connection connection, String table, Instant moment) throws SQLException {
        try (var statement = connection.prepareStatement(String.format(Locale.ROOT, COUNT, table))) {
            statement.setObject(1, Times.utc(moment));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    boolean holdsAllOf(Received other) {
        return answers >= other.answers && states >= other.states;
    }
}
