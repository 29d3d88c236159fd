package se.stegvis.server.access;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.util.UUID;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Transactions;

/** Replaces the hash of a password by one of the same password. */
@Singleton
class PasswordHashStore {
    private static final String REPLACE = """
            UPDATE account SET password_hash = ? WHERE municipality = ? AND id = ? AND password_hash = ?""";

    private final Transactions transactions;

    PasswordHashStore(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Does nothing when the password has become another meanwhile. */
    void replace(int municipality, UUID account, String former, String next) {
        transactions.write(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(REPLACE)) {
                statement.setString(1, next);
                statement.setInt(2, municipality);
                statement.setBytes(3, Ids.bytes(account));
                statement.setString(4, former);
                return statement.executeUpdate();
            }
        });
    }
}
