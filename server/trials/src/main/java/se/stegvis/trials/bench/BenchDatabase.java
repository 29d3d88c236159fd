package se.stegvis.trials.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import se.stegvis.server.embedded.EmbeddedMariaDb;

/** The database under a bench, with a connection beside the server's own: by it alone a bench says SQL. */
final class BenchDatabase implements AutoCloseable {
    private static final String STATEMENTS =
            "SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME = 'QUESTIONS'";

    private final Connection connection;
    private final List<ProcessHandle> processes;

    private BenchDatabase(Connection connection, List<ProcessHandle> processes) {
        this.connection = connection;
        this.processes = processes;
    }

    /** That database, over a connection with the settings of the server's own. */
    static BenchDatabase of(EmbeddedMariaDb database) {
        String url = database.url(EmbeddedMariaDb.NAME) + "?useBulkStmtsForInserts=true&useServerPrepStmts=true";
        try {
            Connection opened = DriverManager.getConnection(url, EmbeddedMariaDb.NAME, database.password());
            return new BenchDatabase(opened, processes(database.pid()));
        } catch (SQLException failed) {
            throw new IllegalStateException("the bench's database took no connection", failed);
        }
    }

    /** Runs a statement of any kind. */
    void execute(String sql, Object... values) {
        prepared(sql, statement -> {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.execute();
        });
    }

    /** The first value of the first row. */
    long number(String sql) {
        return prepared(sql, statement -> {
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** Looked for once: that goes over all processes of the machine, which took 10 ms of what was measured. */
    private static List<ProcessHandle> processes(long root) {
        return ProcessHandle.of(root).stream()
                .flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))
                .toList();
    }

    /** The effort so far, of this process and of the database's. */
    Effort effort() {
        Duration database = processes.stream().map(Effort::cpu).reduce(Duration.ZERO, Duration::plus);
        return new Effort(
                System.nanoTime(),
                Effort.cpu(ProcessHandle.current()),
                CompilerThreads.cpu(),
                database,
                number(STATEMENTS));
    }

    /** The newest rows of {@code care_record}, at most {@code limit}, to be inserted by JDBC alone. */
    RawInsert rawInsert(int limit) throws SQLException {
        return new RawInsert(connection, limit);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private <R> R prepared(String sql, StatementWork<R> work) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException("the bench's database refused: " + sql, failed);
        }
    }

    @FunctionalInterface
    private interface StatementWork<R> {
        R on(PreparedStatement statement) throws SQLException;
    }
}
