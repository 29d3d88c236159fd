package se.stegvis.trials.bench;

import java.sql.Blob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The rows that a push stored, written again by JDBC alone to a table of the same shape: the yardstick. */
final class RawInsert {
    private final Connection connection;
    private final List<Object[]> rows = new ArrayList<>();
    private int columns;

    /** Reads the rows of {@code care_record}, at most {@code limit}. */
    RawInsert(Connection connection, int limit) throws SQLException {
        this.connection = connection;
        String sql =
                "SELECT * FROM care_record WHERE kind <> 'CASE' ORDER BY received_at DESC, case_id, seq LIMIT " + limit;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                Object[] values = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    values[i] = value(row, i + 1);
                }
                rows.add(values);
            }
        }
    }

    private static Object value(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        if (value instanceof Blob) {
            return row.getBytes(column);
        }
        // Unsigned BIGINT comes as BigInteger, which the driver's bulk protocol does not take.
        return value instanceof Number ? (Object) row.getLong(column) : value;
    }

    int rows() {
        return rows.size();
    }

    /** Seconds for all rows, {@code batch} to a transaction, in a new table of that name, dropped afterwards. */
    double seconds(String table, int batch) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + table + " LIKE care_record");
        }
        connection.setAutoCommit(false);
        long begin = System.nanoTime();
        for (int from = 0; from < rows.size(); from += batch) {
            insert(table, rows.subList(from, Math.min(rows.size(), from + batch)));
            connection.commit();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE " + table);
        }
        return seconds;
    }

    private void insert(String table, List<Object[]> some) throws SQLException {
        String marks = String.join(",", Collections.nCopies(columns, "?"));
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
            for (Object[] values : some) {
                for (int i = 0; i < columns; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
