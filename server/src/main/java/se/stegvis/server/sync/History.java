package se.stegvis.server.sync;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Times;
import se.stegvis.server.database.Transactions;

/**
 * Which life of the database this is. Named when the first server starts on it; a restore gives it a new name, which a
 * running server must notice at once, so nothing of it is remembered here.
 */
@Singleton
final class History {
    private static final String NAME = "INSERT IGNORE INTO installation (id, history) VALUES (1, ?)";
    private static final String SELECT = "SELECT history, durable_at FROM installation WHERE id = 1";

    private final Transactions transactions;
    private volatile boolean named;

    /** @param durable what was acknowledged before it is in an off-machine backup; empty when unknown */
    record HistoryState(UUID history, Optional<Instant> durable) {}

    History(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Sees to it that there is a name to read, in a transaction of its own. */
    void name() {
        if (named) {
            return;
        }
        named = transactions.write(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(NAME)) {
                statement.setBytes(1, Ids.bytes(UuidCreator.getTimeOrderedEpoch()));
                statement.executeUpdate();
                return true;
            }
        });
    }

    /** As the caller's transaction sees it. Named before, by {@link #name}. */
    HistoryState read(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("the installation has no history");
            }
            return new HistoryState(Ids.id(row, "history"), Times.instant(row, "durable_at"));
        }
    }
}
