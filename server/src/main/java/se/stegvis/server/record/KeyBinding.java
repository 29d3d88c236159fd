package se.stegvis.server.record;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Transactions;

/**
 * Which data key a database belongs to: the check value of the first key that a server started with is stored in
 * {@code installation}. A database from before there was one is bound by a key that opens what is sealed in it.
 */
@Singleton
class KeyBinding {
    private static final String CHECK = "SELECT data_key_check FROM installation WHERE id = 1";
    /** Of two servers that start at once, one is first. */
    private static final String BIND = "INSERT INTO installation (id, history, data_key_check) VALUES (1, ?, ?)"
            + " ON DUPLICATE KEY UPDATE data_key_check = COALESCE(data_key_check, VALUES(data_key_check))";

    private final Transactions transactions;
    private final SealedSamples rows;

    KeyBinding(Transactions transactions, SealedSamples rows) {
        this.transactions = transactions;
        this.rows = rows;
    }

    /** Whether no key was ever used here, so that one may be made. */
    boolean isForNew() {
        return transactions.snapshot(connection ->
                check(connection).isEmpty() && rows.any(connection).isEmpty());
    }

    /** Whether the database belongs to that key from now on. False changes nothing. */
    boolean binds(DataKey key) {
        return transactions.write(connection -> {
            Optional<byte[]> there = check(connection);
            if (there.isEmpty()) {
                if (!opensWhatIsSealed(connection, new Seal(key))) {
                    return false;
                }
                bind(connection, key);
                there = check(connection);
            }
            return MessageDigest.isEqual(there.orElseThrow(), key.check());
        });
    }

    private boolean opensWhatIsSealed(Connection connection, Seal seal) throws SQLException {
        return rows.any(connection).map(row -> row.opensWith(seal)).orElse(true);
    }

    private static Optional<byte[]> check(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(CHECK)) {
            return row.next() ? Optional.ofNullable(row.getBytes(1)) : Optional.empty();
        }
    }

    private static void bind(Connection connection, DataKey key) throws SQLException {
        try (var statement = connection.prepareStatement(BIND)) {
            statement.setBytes(1, Ids.bytes(UuidCreator.getTimeOrderedEpoch()));
            statement.setBytes(2, key.check());
            statement.executeUpdate();
        }
    }
}
