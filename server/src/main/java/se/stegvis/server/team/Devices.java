package se.stegvis.server.team;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Transactions;

/**
 * The tablets of a municipality: when each was last heard of, and whether it is revoked. Each act begins a transaction,
 * or takes part in the caller's.
 */
@Singleton
public class Devices {
    private final DeviceRepository rows;
    private final Transactions transactions;

    Devices(DeviceRepository rows, Transactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    /** Notes that the device was heard of. A tablet that two people share belongs to whoever used it last. */
    public void contact(int municipality, UUID device, UUID account, Instant now) {
        transactions.write(() -> rows.contact(municipality, device, account, now, Optional.empty()));
    }

    /** As the other, with the version of its program. */
    public void contact(int municipality, UUID device, UUID account, Instant now, int client) {
        transactions.write(() -> rows.contact(municipality, device, account, now, Optional.of(client)));
    }

    /** The number of unsent records that the device reports; of a device that is not the account's nothing is noted. */
    public void unsent(int municipality, UUID device, UUID account, int count, Instant now) {
        transactions.write(() -> rows.unsent(municipality, device, account, count, now));
    }

    /** Whether the account has logged in on that device, was the last to do so, and it is not revoked. */
    public boolean isOf(int municipality, UUID device, UUID account) {
        return transactions.snapshot(() -> rows.lasting(municipality, device, account) == 1);
    }

    public boolean isRevoked(int municipality, UUID device) {
        return transactions.snapshot(() -> rows.revoked(municipality, device) == 1);
    }

    /** Stolen or lost: its next contact is refused. False when it is unknown or revoked already. */
    public boolean revoke(int municipality, UUID device, Instant now) {
        return transactions.write(() -> rows.revoke(municipality, device, now) == 1);
    }

    /** All devices of the municipality, the one heard of last first. */
    public List<Device> all(int municipality) {
        return transactions.snapshot(() -> rows.all(municipality));
    }
}
