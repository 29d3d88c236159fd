package se.stegvis.server.admin;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.mail.AccountNotice;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Role;
import se.stegvis.server.team.Staff;

/**
 * Traces of what administrators do with accounts, in the caller's transaction: a line in the audit log, and mails to the
 * person and to the leads of their teams (decision 136). An administrator's account concerns the other administrators.
 */
@Singleton
class AccountActs {
    private final AuditLog audit;
    private final NoticeQueue notices;
    private final Accounts accounts;
    private final Clock clock;

    AccountActs(AuditLog audit, NoticeQueue notices, Accounts accounts, Clock clock) {
        this.audit = audit;
        this.notices = notices;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Notes an act that nobody is told of. @param what a machine word */
    void note(Administrator by, String what, UUID whose) {
        audit.write(trace(by, what, whose));
    }

    /** An account was opened, by whoever may open accounts. */
    void opened(Administrator by, Account account) {
        audit.write(trace(by, "opened", account.id()));
        tell(by, account, Set.copyOf(account.teams()), Optional.empty(), AccountNotice.TEAM_OPENED);
    }

    /** The account got a new link, also as it was reopened. */
    void linked(Administrator by, String what, UUID whose) {
        audit.write(trace(by, what, whose));
        accounts.find(by.municipality(), whose)
                .ifPresent(account -> tell(
                        by,
                        account,
                        Set.copyOf(account.teams()),
                        Optional.of(AccountNotice.OWN_LINK),
                        AccountNotice.TEAM_LINK));
    }

    /**
     * Something of the account was changed. The address of before is told, since the new one may be another's.
     *
     * @param what machine words
     * @param weighty its role, teams or address are among it
     */
    void changed(Administrator by, List<String> what, Account before, Collection<UUID> teamsAfter, boolean weighty) {
        audit.write(what.stream().map(one -> trace(by, one, before.id())).toList());
        if (weighty) {
            Set<UUID> teams = new HashSet<>(before.teams());
            teams.addAll(teamsAfter);
            tell(by, before, teams, Optional.of(AccountNotice.OWN_CHANGED), AccountNotice.TEAM_CHANGED);
        }
    }

    private void tell(
            Administrator by, Account account, Set<UUID> teams, Optional<AccountNotice> own, AccountNotice toLeads) {
        Staff staff = Staff.of(accounts.all(by.municipality()));
        own.ifPresent(about -> account.email().ifPresent(address -> add(by, address, about)));
        Set<UUID> leads = new HashSet<>();
        teams.forEach(team -> leads.addAll(staff.leadsOf(Optional.of(team))));
        boolean administrator = account.role() == Role.ADMIN
                || staff.member(account.id())
                        .filter(now -> now.role() == Role.ADMIN)
                        .isPresent();
        if (administrator) {
            leads.addAll(staff.administrators());
        }
        leads.remove(account.id());
        leads.remove(by.account());
        leads.forEach(lead -> staff.email(lead).ifPresent(address -> add(by, address, toLeads)));
    }

    private void add(Administrator by, String address, AccountNotice about) {
        notices.add(by.municipality(), address, about, clock.instant());
    }

    private static AuditEntry trace(Administrator by, String what, UUID whose) {
        return by.trace(AuditEntry.Action.ACCOUNT, what + "=" + whose);
    }
}
