package se.stegvis.server.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;

/** Tells apart what MariaDB and its driver throw, without their texts, which may repeat what a person wrote. */
public final class DatabaseFaults {
    /**
     * Others were at the same rows, or the node did not come into step with the others in time (1213, 1205, 1020); it
     * has no majority (1047), fell out while it committed (1180), or only reads just now, as while another takes over
     * (1290, 1836).
     */
    private static final Set<Integer> PASSING = Set.of(1213, 1205, 1020, 1047, 1180, 1290, 1836);

    /**
     * The pool's message, without any code, about a connection that broke in the midst of its work; it hides the cause.
     */
    private static final String CLOSED = "Connection is closed";

    /** No room on the disk (1021), or none for the table (1114). */
    private static final Set<Integer> FULL = Set.of(1021, 1114);

    private DatabaseFaults() {}

    /** State and code, such as {@code 40001/1213}; empty for what is no fault of a database. */
    public static Optional<String> code(Throwable cause) {
        return cause instanceof SQLException sql
                ? Optional.of(sql.getSQLState() + "/" + sql.getErrorCode())
                : Optional.empty();
    }

    /** Somebody must make room before anything can be stored. */
    public static boolean isFull(Throwable cause) {
        return cause instanceof SQLException sql && FULL.contains(sql.getErrorCode());
    }

    /** A later try may succeed. */
    public static boolean mayPass(Throwable cause) {
        return cause instanceof SQLTransientException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLException sql
                        && ("40001".equals(sql.getSQLState())
                                || PASSING.contains(sql.getErrorCode())
                                || CLOSED.equals(sql.getMessage()));
    }
}
