package se.stegvis.server.database;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Statements of the stores that are measured hot, in the transaction that is open. Everything else is reached by a
 * {@link QueryRepository}. A fault of the database is a {@link TransactionFailedException}; without an open transaction
 * an {@link IllegalStateException} is thrown, as by {@link Transactions#statements}.
 */
@Singleton
public class Statements {
    private static final int DRIVERS_OWN_FETCH = 0;

    private final StatementConnections connections;

    @Inject
    Statements(Transactions transactions) {
        this(transactions::statements);
    }

    private Statements(StatementConnections connections) {
        this.connections = connections;
    }

    /**
     * Statements on a connection of their own, each its own transaction: for programs beside the server.
     *
     * @throws TransactionFailedException also when the database does not answer
     */
    public static <R> R on(ConnectionSource source, Function<Statements, R> work) {
        try (Connection connection = source.open()) {
            return work.apply(new Statements(new OwnConnection(connection)));
        } catch (SQLException failed) {
            throw new TransactionFailedException(failed, failed);
        }
    }

    /**
     * The rows of a query, in their order.
     *
     * @param sql {@code %s} stands for each list of ids, see {@link Parameters#ids}
     */
    public <T> List<T> rows(String sql, Consumer<Parameters> parameters, Function<ResultRow, T> reader) {
        List<T> rows = new ArrayList<>();
        until(sql, parameters, DRIVERS_OWN_FETCH, row -> rows.add(reader.apply(row)));
        return rows;
    }

    /** The first row of a query; empty when it has none. */
    public <T> Optional<T> first(String sql, Consumer<Parameters> parameters, Function<ResultRow, T> reader) {
        return rows(sql, parameters, reader).stream().findFirst();
    }

    /**
     * Hands the rows to the taker until it answers false.
     *
     * @param fetchSize rows that the driver may hold at a time; 0 leaves it to the driver
     */
    public void until(String sql, Consumer<Parameters> parameters, int fetchSize, Predicate<ResultRow> taker) {
        Parameters values = Parameters.of(parameters);
        on(values.expanded(sql), statement -> {
            values.bind(statement);
            statement.setFetchSize(fetchSize);
            try (ResultSet result = statement.executeQuery()) {
                ResultRow row = new ResultRow(result);
                boolean more = true;
                while (more && result.next()) {
                    more = taker.test(row);
                }
                return more;
            }
        });
    }

    /** Changes rows; the number of them. The driver counts matched rows. */
    public int update(String sql, Consumer<Parameters> parameters) {
        Parameters values = Parameters.of(parameters);
        return on(values.expanded(sql), statement -> {
            values.bind(statement);
            return statement.executeUpdate();
        });
    }

    /**
     * One statement for each element, in one batch; the number of rows that each changed. Nothing is asked of the
     * database for no elements.
     */
    public <E> int[] batch(String sql, Collection<E> elements, BiConsumer<Parameters, E> parameters) {
        if (elements.isEmpty()) {
            return new int[0];
        }
        return on(sql, statement -> {
            Parameters values = new Parameters();
            for (E element : elements) {
                values.clear();
                parameters.accept(values, element);
                values.bind(statement);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /**
     * An INSERT of many rows in one statement. Needed where it goes on with ON DUPLICATE KEY UPDATE: such a batch is
     * sent by the driver row by row. Nothing is asked of the database for no elements.
     *
     * @param sql {@code %s} stands for the rows
     */
    public <E> int insertAll(String sql, int columns, Collection<E> elements, BiConsumer<Parameters, E> parameters) {
        if (elements.isEmpty()) {
            return 0;
        }
        return update(
                String.format(Locale.ROOT, sql, Ids.rows(columns, elements.size())),
                values -> elements.forEach(element -> parameters.accept(values, element)));
    }

    /** As the database names its own version. */
    public String databaseVersion() {
        return connections.with(connection -> connection.getMetaData().getDatabaseProductVersion());
    }

    private <R> R on(String sql, PreparedWork<R> work) {
        return connections.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return work.on(statement);
            }
        });
    }

    /** Opens a connection, which is closed when the work is done. */
    @FunctionalInterface
    public interface ConnectionSource {
        Connection open() throws SQLException;
    }

    private interface StatementConnections {
        <R> R with(Transactions.TransactionWork<R> work);
    }

    private record OwnConnection(Connection connection) implements StatementConnections {
        @Override
        public <R> R with(Transactions.TransactionWork<R> work) {
            return Transactions.within(connection, work);
        }
    }

    @FunctionalInterface
    private interface PreparedWork<R> {
        R on(PreparedStatement statement) throws SQLException;
    }
}
