package se.stegvis.server.database;

import java.sql.SQLException;
import java.util.Set;

/** The database refused; everything of the transaction is undone. */
public final class TransactionFailedException extends RuntimeException {
    /**
     * Deadlock, lock wait, changed since read (MariaDB's snapshot isolation), duplicate key, and a node that fell out
     * of its cluster while it committed. Of the last nobody knows whether the others have it; the writer sends it
     * again, and the keys show it.
     */
    private static final Set<Integer> TRANSIENT = Set.of(1213, 1205, 1020, 1062, 1180);

    private final boolean transientFault;
    private final String code;

    /** @param whole what was thrown around it, which tells for example that there was no connection at all */
    TransactionFailedException(SQLException fault, Exception whole) {
        super("transaction failed with " + fault.getSQLState() + "/" + fault.getErrorCode(), whole);
        this.code = fault.getSQLState() + "/" + fault.getErrorCode();
        this.transientFault = TRANSIENT.contains(fault.getErrorCode()) || "40001".equals(fault.getSQLState());
    }

    /** To be thrown where a row is not as it was read: the transaction is begun again as a whole. @param why without values */
    public static TransactionFailedException beginAgain(String why) {
        SQLException changed = new SQLException(why, "40001");
        return new TransactionFailedException(changed, changed);
    }

    /** State and code, such as {@code 40001/1213}. */
    public String code() {
        return code;
    }

    /** It failed because others were at the same rows, so that beginning again may succeed. */
    public boolean isTransient() {
        return transientFault;
    }
}
