package se.stegvis.server.database;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Runs work in one transaction, and runs it again as a whole when it failed because of others. Everything that writes
 * begins here. A repository that is called within the work takes part in the transaction, and so do {@link Statements}.
 */
@Singleton
public class Transactions {
    private static final int TRIES = 5;
    private static final int LONGEST_PAUSE_MILLISECONDS = 40;
    /** With the waits for a connection and a lock after it, what a person may be kept waiting: ten seconds. */
    private static final long BEGIN_AGAIN_WITHIN = TimeUnit.SECONDS.toNanos(3);

    private final TransactionOperations<Connection> operations;

    Transactions(TransactionOperations<Connection> operations) {
        this.operations = operations;
    }

    /** Work on a connection; may run several times, so it must touch nothing but the database. */
    @FunctionalInterface
    public interface TransactionWork<R> {
        R on(Connection connection) throws SQLException;
    }

    /** {@link #write(TransactionWork)} for work that needs no connection of its own. */
    public <R> R write(Supplier<R> work) {
        return write(connection -> work.get());
    }

    /** {@link #write(TransactionWork)} for work without a result. */
    public void write(Runnable work) {
        write(connection -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** {@link #snapshot(TransactionWork)} for work that needs no connection of its own. */
    public <R> R snapshot(Supplier<R> work) {
        return snapshot(connection -> work.get());
    }

    /**
     * Runs statements on the connection of the transaction that is open, for {@link Statements}.
     *
     * @throws IllegalStateException outside a transaction: the caller has forgotten {@link #write} or {@link #snapshot}
     */
    <R> R statements(TransactionWork<R> work) {
        if (operations.findTransactionStatus().isEmpty()) {
            throw new IllegalStateException("no transaction is open: begin one by Transactions.write or snapshot");
        }
        return within(operations.getConnection(), work);
    }

    /**
     * Writes. Every statement sees what is committed when it begins, so whoever first locks the rows that guard the rest
     * reads the rest as the last holder of the lock left it.
     *
     * @throws BusyException when it failed five times, or for three seconds, because of others
     */
    public <R> R write(TransactionWork<R> work) {
        return begunAgain(Isolation.READ_COMMITTED, work);
    }

    /**
     * Reads everything as of one moment; may add audit rows.
     *
     * @throws BusyException as {@link #write}: a cluster takes reads back too, as when the node did not come into step
     *     in time
     */
    public <R> R snapshot(TransactionWork<R> work) {
        return begunAgain(Isolation.REPEATABLE_READ, work);
    }

    /** Runs work once the open transaction is committed, and never if it is taken back. */
    public void afterCommit(Runnable work) {
        operations.findTransactionStatus().orElseThrow().registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    private <R> R begunAgain(Isolation isolation, TransactionWork<R> work) {
        if (operations.findTransactionStatus().isPresent()) {
            // Part of a transaction that is open: the database takes it back as a whole, so it is begun again there.
            return within(operations.getConnection(), work);
        }
        long begun = System.nanoTime();
        for (int tries = 1; ; tries++) {
            try {
                return run(isolation, work);
            } catch (TransactionFailedException failed) {
                if (!failed.isTransient()) {
                    throw failed;
                }
                if (tries == TRIES || System.nanoTime() - begun > BEGIN_AGAIN_WITHIN) {
                    throw new BusyException(failed);
                }
                pause(tries);
            }
        }
    }

    static <R> R within(Connection connection, TransactionWork<R> work) {
        try {
            return work.on(connection);
        } catch (SQLException | RuntimeException failed) {
            throw rethrown(failed);
        }
    }

    private <R> R run(Isolation isolation, TransactionWork<R> work) {
        var definition = new DefaultTransactionDefinition();
        definition.setIsolationLevel(isolation);
        try {
            return operations.execute(definition, status -> work.on(status.getConnection()));
        } catch (Exception failed) {
            // Micronaut throws the work's SQLException as it is, though its methods do not say so.
            throw rethrown(failed);
        }
    }

    private static RuntimeException rethrown(Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return new TransactionFailedException(sql, failed);
            }
        }
        return failed instanceof RuntimeException runtime ? runtime : new IllegalStateException(failed);
    }

    private static void pause(int tries) {
        long milliseconds = ThreadLocalRandom.current().nextLong(1, (long) LONGEST_PAUSE_MILLISECONDS * tries);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }
}
