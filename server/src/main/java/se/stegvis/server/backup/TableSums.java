package se.stegvis.server.backup;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.stegvis.server.database.Statements;

/** Number of rows and MariaDB's own checksum of every table. */
final class TableSums {
    private TableSums() {}

    /**
     * @param rows     in the table
     * @param checksum as {@code CHECKSUM TABLE} gives it; the same only on the same version of MariaDB
     */
    record Sum(long rows, long checksum) {}

    /** By table name. Reads every row. */
    static Map<String, Sum> of(Statements statements) {
        Map<String, Sum> sums = new TreeMap<>();
        for (String table : tables(statements)) {
            sums.put(
                    table,
                    new Sum(
                            number(statements, "SELECT COUNT(*) AS Amount FROM `" + table + "`", "Amount"),
                            number(statements, "CHECKSUM TABLE `" + table + "` EXTENDED", "Checksum")));
        }
        return sums;
    }

    private static List<String> tables(Statements statements) {
        return statements.rows("""
                SELECT table_name AS name FROM information_schema.tables
                WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'""", values -> {}, row -> row.text("name"));
    }

    private static long number(Statements statements, String query, String column) {
        return statements
                .first(query, values -> {}, row -> row.longNumber(column))
                .orElseThrow();
    }
}
