package se.stegvis.server.database;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import se.stegvis.server.settings.DatabaseSettings;

/**
 * Whether a database is a demonstration's, whose accounts have a published password. A server for people does not start
 * on it, unless allowed by {@code stegvis.database.accept-demo} (STEGVIS_DATABASE_ACCEPT_DEMO).
 */
@Context
@Requires(beans = DataSource.class)
public class DemoMark {
    /** The Micronaut environment of the demonstration. */
    public static final String ENVIRONMENT = "demo";

    private static final String MARKED = "SELECT demo FROM installation WHERE id = 1";
    private static final String MARK =
            "INSERT INTO installation (id, history, demo) VALUES (1, ?, TRUE)" + " ON DUPLICATE KEY UPDATE demo = TRUE";

    private final Transactions transactions;

    /** @throws DatabaseStartException when it is a demonstration's and this is none */
    DemoMark(Transactions transactions, Environment environment, DatabaseSettings settings) {
        this.transactions = transactions;
        if (!settings.acceptDemo()
                && !environment.getActiveNames().contains(ENVIRONMENT)
                && transactions.snapshot(DemoMark::isMarked)) {
            throw new DatabaseStartException(
                    "The database is a demonstration's: its accounts have a published password."
                            + " Name the database or the data folder of your own. To look at a demonstration's data with an"
                            + " ordinary server, say STEGVIS_DATABASE_ACCEPT_DEMO=true (docs/operations.md).");
        }
    }

    /** From now on it is a demonstration's. */
    public void set() {
        transactions.write(connection -> {
            try (var statement = connection.prepareStatement(MARK)) {
                statement.setBytes(1, Ids.bytes(java.util.UUID.randomUUID()));
                return statement.executeUpdate();
            }
        });
    }

    private static boolean isMarked(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(MARKED)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
