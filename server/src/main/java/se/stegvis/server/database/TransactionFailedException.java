package se.stegvis.server.database;

import java.sql.SQLException;
import java.util.Set;

/** The database refused; everything of the transaction is undone. */
public final class TransactionFailedException extends RuntimeException {
    /** Deadlock, lock wait, changed since read (MariaDB's snapshot isolation), duplicate key. */
    private static final Set<Integer> TRANSIENT = Set.of(1213, 1205, 1020, 1062);

    private final boolean transientFault;

    TransactionFailedException(SQLException cause) {
        super("transaction failed with " + cause.getSQLState() + "/" + cause.getErrorCode(), cause);
        this.transientFault = TRANSIENT.contains(cause.getErrorCode()) || "40001".equals(cause.getSQLState());
    }

    /** It failed because others were at the same rows, so that beginning again may succeed. */
    public boolean isTransient() {
        return transientFault;
    }
}
