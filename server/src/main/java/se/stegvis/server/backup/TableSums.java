package se.stegvis.server.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Number of rows and MariaDB's own checksum of every table. */
final class TableSums {
    private TableSums() {}

    /**
     * @param rows     in the table
     * @param checksum as {@code CHECKSUM TABLE} gives it; the same only on the same version of MariaDB
     */
    record Sum(long rows, long checksum) {}

    /** By table name. Reads every row. */
    static Map<String, Sum> of(Connection connection) throws SQLException {
        Map<String, Sum> sums = new TreeMap<>();
        for (String table : tables(connection)) {
            sums.put(
                    table,
                    new Sum(
                            number(connection, "SELECT COUNT(*) FROM `" + table + "`", 1),
                            number(connection, "CHECKSUM TABLE `" + table + "` EXTENDED", 2)));
        }
        return sums;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW FULL TABLES WHERE Table_type = 'BASE TABLE'")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private static long number(Connection connection, String query, int column) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(column);
        }
    }
}
