package se.stegvis.server.web.casepage;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.record.CaseReading.OpenedCase;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.shared.record.HolderRule;
import se.stegvis.shared.record.Protection;

/** Those to whom a case can be given, by whoever may give it. */
final class CaseReceivers {
    private CaseReceivers() {}

    /** Someone a case can be given to. */
    public record CaseReceiver(UUID id, String name) {
        /** Leaves out who it is. */
        @Override
        public String toString() {
            return "CaseReceiver[" + id + "]";
        }
    }

    /** Those of the case's team who may be responsible for it and are not. */
    static List<CaseReceiver> of(Caller caller, OpenedCase opened, Names called) {
        CaseHolders holders = opened.row().holders();
        return called.of(holders.team().map(List::of).orElse(List.copyOf(caller.teams()))).stream()
                .filter(account -> HolderRule.fits(worker(account), holders.team()))
                .map(Account::id)
                .filter(account -> !holders.responsible().equals(Optional.of(account)))
                .map(account -> new CaseReceiver(account, called.worker(account)))
                .toList();
    }

    /** Whom a form chose of those who were offered; empty when none of them. */
    static Optional<UUID> chosen(@Nullable String sent, List<CaseReceiver> offered) {
        return offered.stream()
                .map(CaseReceiver::id)
                .filter(one -> one.toString().equals(sent))
                .findFirst();
    }

    /** The former responsible of a protected case that its deputy gets becomes the deputy, so that it keeps two. */
    static Optional<UUID> exchanged(CaseHolders holders, UUID to, Names called) {
        boolean isDeputy = holders.deputy().filter(to::equals).isPresent();
        return holders.responsible()
                .filter(before -> isDeputy && holders.protection() != Protection.NONE)
                .filter(before -> called.active().stream()
                        .anyMatch(account -> account.id().equals(before) && AccessRules.mayReceive(account)));
    }

    /** Those of the municipality who may be deputy and are not. */
    static List<CaseReceiver> deputies(CaseHolders holders, Names called) {
        return called.active().stream()
                .filter(account -> HolderRule.runsCases(worker(account).role()))
                .map(Account::id)
                .filter(account -> !holders.responsible().equals(Optional.of(account))
                        && !holders.deputy().equals(Optional.of(account)))
                .map(account -> new CaseReceiver(account, called.worker(account)))
                .toList();
    }

    private static HolderRule.Worker worker(Account account) {
        return new HolderRule.Worker(
                account.id(),
                se.stegvis.shared.definition.Role.valueOf(account.role().name()),
                account.teams());
    }
}
