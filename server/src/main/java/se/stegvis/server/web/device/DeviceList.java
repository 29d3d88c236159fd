package se.stegvis.server.web.device;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.stegvis.server.access.AccountSessions;
import se.stegvis.server.access.AdministrationRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Device;
import se.stegvis.server.team.Devices;

/** The tablets that someone may see, and the closing of one. */
@Singleton
class DeviceList {
    private final Transactions transactions;
    private final Devices devices;
    private final Accounts accounts;
    private final AccountSessions sessions;
    private final AuditLog audit;
    private final Clock clock;

    DeviceList(
            Transactions transactions,
            Devices devices,
            Accounts accounts,
            AccountSessions sessions,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.devices = devices;
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of the people whose tablets the caller may close, the one heard of last first. */
    List<DeviceLine> of(Caller caller) {
        Map<UUID, Account> users = users(caller);
        Instant now = clock.instant();
        return all(caller).stream()
                .filter(device -> users.containsKey(device.account()))
                .map(device -> DeviceLine.of(device, users.get(device.account()).name(), now))
                .toList();
    }

    /** False when there is no such open device that the caller may close. */
    boolean close(Caller caller, UUID id) {
        Map<UUID, Account> users = users(caller);
        boolean theirs =
                all(caller).stream().anyMatch(device -> device.id().equals(id) && users.containsKey(device.account()));
        return theirs
                && transactions.write(() -> {
                    boolean closed = devices.revoke(caller.municipality(), id, clock.instant());
                    if (closed) {
                        audit.write(trace(caller, id));
                        sessions.revoked(caller.municipality(), id);
                    }
                    return closed;
                });
    }

    private List<Device> all(Caller caller) {
        return transactions.snapshot(() -> devices.all(caller.municipality()));
    }

    private Map<UUID, Account> users(Caller caller) {
        return accounts.all(caller.municipality()).stream()
                .filter(account -> AdministrationRules.mayCloseDeviceOf(caller, account))
                .collect(Collectors.toMap(Account::id, Function.identity()));
    }

    private static AuditEntry trace(Caller caller, UUID device) {
        return new AuditEntry(
                caller.municipality(),
                caller.account(),
                Optional.of(device),
                AuditEntry.Action.REVOKED,
                Optional.empty(),
                Optional.empty(),
                "device");
    }
}
