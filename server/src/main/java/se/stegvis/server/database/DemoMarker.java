package se.stegvis.server.database;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import java.util.UUID;
import javax.sql.DataSource;
import se.stegvis.server.settings.DatabaseSettings;

/**
 * The marker of a demonstration's database: whether a database is a demonstration's, whose accounts have a published password. A server for people does not start
 * on it, unless allowed by {@code stegvis.database.accept-demo} (STEGVIS_DATABASE_ACCEPT_DEMO).
 */
@Context
@Requires(beans = DataSource.class)
public class DemoMarker {
    /** The Micronaut environment of the demonstration. */
    public static final String ENVIRONMENT = "demo";

    private final Transactions transactions;
    private final InstallationRepository rows;

    /** @throws DatabaseStartException when it is a demonstration's and this is none */
    DemoMarker(
            Transactions transactions,
            InstallationRepository rows,
            Environment environment,
            DatabaseSettings settings) {
        this.transactions = transactions;
        this.rows = rows;
        if (!settings.acceptDemo()
                && !environment.getActiveNames().contains(ENVIRONMENT)
                && !environment.getActiveNames().contains(AdminEnvironment.NAME)
                && transactions.snapshot(rows::demos) > 0) {
            throw new DatabaseStartException(
                    "The database is a demonstration's: its accounts have a published password."
                            + " Name the database or the data folder of your own. To look at a demonstration's data with an"
                            + " ordinary server, say STEGVIS_DATABASE_ACCEPT_DEMO=true (docs/operations.md).");
        }
    }

    /** From now on it is a demonstration's. */
    public void set() {
        transactions.write(() -> rows.markDemo(UUID.randomUUID()));
    }
}
