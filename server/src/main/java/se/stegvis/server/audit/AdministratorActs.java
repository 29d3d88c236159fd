package se.stegvis.server.audit;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.database.Transactions;

/**
 * The acts of a municipality's administrators on accounts, teams, processes and tablets, for those who look through them. The
 * cost is what the administrators did in that time, whatever else is in the log.
 */
@Singleton
public final class AdministratorActs {
    private final AdministratorActRepository rows;
    private final Transactions transactions;

    AdministratorActs(AdministratorActRepository rows, Transactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    /**
     * One act.
     *
     * @param by account of the administrator, or {@link AuditEntry#AT_TERMINAL}
     * @param device that was closed, if it is about one
     * @param detail the machine word of the entry
     */
    public record LoggedAct(Instant at, UUID by, Optional<UUID> device, AuditEntry.Action action, String detail) {
        /** Leaves out the detail. */
        @Override
        public String toString() {
            return "LoggedAct[" + action + "]";
        }
    }

    /**
     * The newest first. Those who were administrators and have another role now are among them: the log says whose role was
     * changed, and the person at the terminal is always one.
     *
     * @param administrators who has the role, those who have left too
     */
    public List<LoggedAct> of(int municipality, Collection<UUID> administrators, Instant from, Instant to, int most) {
        return transactions.snapshot(
                () -> rows.acts(municipality, everybody(municipality, administrators), from, to, most).stream()
                        .map(row -> new LoggedAct(row.at(), row.account(), row.device(), row.action(), row.detail()))
                        .toList());
    }

    private Set<UUID> everybody(int municipality, Collection<UUID> administrators) {
        Set<UUID> all = new HashSet<>(administrators);
        all.add(AuditEntry.AT_TERMINAL);
        all.add(AuditEntry.BY_PROVIDER);
        // A former administrator may have changed the role of one before.
        for (Set<UUID> newly = Set.copyOf(all); !newly.isEmpty(); ) {
            Set<UUID> found = new HashSet<>();
            rows.demotions(municipality, newly).forEach(row -> found.add(subject(row.note())));
            found.removeAll(all);
            all.addAll(found);
            newly = found;
        }
        return all;
    }

    private static UUID subject(String note) {
        return UUID.fromString(note.substring(note.lastIndexOf('=') + 1));
    }
}
