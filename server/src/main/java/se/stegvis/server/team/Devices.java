package se.stegvis.server.team;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Times;
import se.stegvis.server.database.Transactions;

/** The tablets of a municipality: when each was last heard of, and whether it is revoked. */
@Singleton
public class Devices {
    private static final String CONTACT = """
            INSERT INTO device (municipality, id, account, first_contact, last_contact) VALUES (?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE account = VALUES(account),
              last_contact = GREATEST(last_contact, VALUES(last_contact))""";

    private static final String REVOKED =
            "SELECT 1 FROM device WHERE municipality = ? AND id = ? AND revoked_at IS NOT NULL";

    private static final String REVOKE =
            "UPDATE device SET revoked_at = ? WHERE municipality = ? AND id = ? AND revoked_at IS NULL";

    private static final String UNSENT =
            "UPDATE device SET unsent = ? WHERE municipality = ? AND id = ? AND account = ?";

    private static final String ALL = """
            SELECT id, account, first_contact, last_contact, unsent, revoked_at FROM device
            WHERE municipality = ? ORDER BY last_contact DESC, id""";

    private static final String OF =
            "SELECT 1 FROM device WHERE municipality = ? AND id = ? AND account = ? AND revoked_at IS NULL";

    private final Transactions transactions;

    Devices(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Notes that the device was heard of. A tablet that two people share belongs to whoever used it last. */
    public void contact(int municipality, UUID device, UUID account, Instant now) {
        transactions.write(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(CONTACT)) {
                statement.setInt(1, municipality);
                statement.setBytes(2, Ids.bytes(device));
                statement.setBytes(3, Ids.bytes(account));
                statement.setObject(4, Times.utc(now));
                statement.setObject(5, Times.utc(now));
                return statement.executeUpdate();
            }
        });
    }

    /** The number of unsent records that the device reports; of a device that is not the account's nothing is noted. */
    public void unsent(int municipality, UUID device, UUID account, int count) {
        transactions.write(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(UNSENT)) {
                statement.setInt(1, count);
                statement.setInt(2, municipality);
                statement.setBytes(3, Ids.bytes(device));
                statement.setBytes(4, Ids.bytes(account));
                return statement.executeUpdate();
            }
        });
    }

    /** Whether the account has logged in on that device, was the last to do so, and it is not revoked. */
    public boolean isOf(int municipality, UUID device, UUID account) {
        return transactions.snapshot(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(OF)) {
                statement.setInt(1, municipality);
                statement.setBytes(2, Ids.bytes(device));
                statement.setBytes(3, Ids.bytes(account));
                try (ResultSet row = statement.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    public boolean isRevoked(int municipality, UUID device) {
        return transactions.snapshot(connection -> isRevoked(connection, municipality, device));
    }

    /** As above within the caller's transaction. */
    public boolean isRevoked(Connection connection, int municipality, UUID device) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REVOKED)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(device));
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Stolen or lost: its next contact is refused. False when it is unknown or revoked already. */
    public boolean revoke(int municipality, UUID device, Instant now) {
        return transactions.write(connection -> revoke(connection, municipality, device, now));
    }

    /** As above within the caller's transaction. */
    public boolean revoke(Connection connection, int municipality, UUID device, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REVOKE)) {
            statement.setObject(1, Times.utc(now));
            statement.setInt(2, municipality);
            statement.setBytes(3, Ids.bytes(device));
            return statement.executeUpdate() == 1;
        }
    }

    /** All devices of the municipality, the one heard of last first. */
    public List<Device> all(Connection connection, int municipality) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ALL)) {
            statement.setInt(1, municipality);
            List<Device> all = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    all.add(new Device(
                            Ids.id(row, "id"),
                            Ids.id(row, "account"),
                            Times.instant(row, "first_contact").orElseThrow(),
                            Times.instant(row, "last_contact").orElseThrow(),
                            Optional.ofNullable(row.getObject("unsent", Integer.class)),
                            Times.instant(row, "revoked_at")));
                }
            }
            return all;
        }
    }
}
