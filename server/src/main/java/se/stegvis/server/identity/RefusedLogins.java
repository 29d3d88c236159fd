package se.stegvis.server.identity;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.admin.AccountAdministration;
import se.stegvis.server.admin.Administrator;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditEntry.Action;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.meter.EventCounters;

/** Traces of somebody whom the provider has authenticated and who is not let in. */
@Singleton
class RefusedLogins {
    private final AccountAdministration administration;
    private final AuditLog audit;
    private final Transactions transactions;
    private final EventCounters counters;

    RefusedLogins(
            AccountAdministration administration, AuditLog audit, Transactions transactions, EventCounters counters) {
        this.administration = administration;
        this.audit = audit;
        this.transactions = transactions;
        this.counters = counters;
    }

    /** Notes why; somebody without a role any more loses every login too. @param account of the person, if they have one */
    void note(int municipality, Optional<UUID> account, LoginRefusal why) {
        counters.loginFailed();
        transactions.write(() -> {
            account.filter(id -> why == LoginRefusal.NO_ROLE)
                    .ifPresent(id -> administration.shutOut(Administrator.byProvider(municipality), id));
            audit.write(new AuditEntry(
                    municipality,
                    account.orElse(AuditEntry.BY_PROVIDER),
                    Optional.empty(),
                    Action.LOGIN_REFUSED,
                    Optional.empty(),
                    Optional.empty(),
                    "identity " + why.word()));
        });
    }
}
