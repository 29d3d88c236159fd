package se.stegvis.server.team;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.team.AccountChangeRefused.Reason;

/**
 * The one road by which an account is ended or reopened, or gets another name, address, role or teams. It holds that every
 * open case keeps somebody: while an open case has the account as responsible, the account is not ended, gets no role that is
 * not responsible for cases, and leaves no team of such a case (decision 88); nor while it is the deputy of one that nobody
 * else has or whose client is protected.
 *
 * <p>All in the caller's transaction, which is rolled back by {@link AccountChangeRefused}. The account's row is
 * written before the cases are read: whoever names the account on a case writes that row too ({@link HolderLock}), so
 * one of two at the same moment waits, or on another node begins again, and sees what the other did. Lock order: cases,
 * accounts named on them, municipality, account.
 */
@Singleton
public class AccountChanges {
    /** Roles that are responsible for cases; whoever gets another hands them over first. */
    private static final Set<Role> RESPONSIBLE = EnumSet.of(Role.CASEWORKER, Role.COACH);

    private final AccountRepository rows;
    private final MemberRepository members;
    private final Accounts accounts;
    private final FormerNames formerNames;
    private final OpenHoldings holdings;

    AccountChanges(
            AccountRepository rows,
            MemberRepository members,
            Accounts accounts,
            FormerNames formerNames,
            OpenHoldings holdings) {
        this.rows = rows;
        this.members = members;
        this.accounts = accounts;
        this.formerNames = formerNames;
        this.holdings = holdings;
    }

    /**
     * The values of an account's form.
     *
     * @param version of the account that the form showed
     */
    public record Edit(int version, String name, Optional<String> email, Role role, Set<UUID> teams) {
        public Edit {
            teams = Set.copyOf(teams);
        }

        /** Leaves out who it is. */
        @Override
        public String toString() {
            return "Edit[" + role + "]";
        }
    }

    /** Ends the account and every login of it. @throws AccountChangeRefused for each {@link Reason} */
    public void end(int municipality, UUID id) {
        rows.takeTurn(municipality);
        Account before = active(municipality, id);
        expectOne(rows.end(municipality, id));
        keepAdministrator(municipality, before);
        if (!holdings.of(municipality, id).isEmpty()) {
            throw new AccountChangeRefused(Reason.HOLDS_CASES);
        }
        keepDeputy(municipality, id);
    }

    /**
     * Opens an ended account again under a new password, without the teams that were closed meanwhile.
     *
     * @throws AccountChangeRefused when it is not ended
     */
    public void reopen(int municipality, UUID id, String passwordHash) {
        rows.takeTurn(municipality);
        expectOne(rows.reopen(municipality, id, passwordHash));
        members.leaveClosed(municipality, id);
    }

    /**
     * Changes what the form says, and keeps the former name.
     *
     * @return the account as it was
     * @throws AccountChangeRefused for each {@link Reason}
     */
    public Account edit(int municipality, UUID id, Edit edit, Instant now) {
        rows.takeTurn(municipality);
        Account before = active(municipality, id);
        expectOne(rows.edit(
                municipality,
                id,
                edit.version(),
                edit.name(),
                edit.email().orElse(null),
                edit.role().name()));
        if (!before.name().equals(edit.name())) {
            formerNames.add(before, now);
        }
        if (!before.teams().equals(edit.teams())) {
            Set<UUID> joined = new HashSet<>(edit.teams());
            joined.removeAll(before.teams());
            expectOpen(municipality, joined);
            members.deleteOf(municipality, id);
            edit.teams().forEach(team -> members.save(new MemberRow(new MemberRow.MemberKey(municipality, id, team))));
        }
        if (edit.role() != Role.ADMIN) {
            keepAdministrator(municipality, before);
        }
        if (losesCases(before, edit, holdings.of(municipality, id))) {
            throw new AccountChangeRefused(Reason.HOLDS_CASES);
        }
        if (!RESPONSIBLE.contains(edit.role())) {
            keepDeputy(municipality, id);
        }
        return before;
    }

    /**
     * To be asked of the teams that an account joins, after the municipality's row is written ({@link Accounts#takeTurn}):
     * a form shows open teams, and one of them may be closed before it is sent.
     *
     * @throws AccountChangeRefused for {@link Reason#TEAM_CLOSED}
     */
    public void expectOpen(int municipality, Set<UUID> joined) {
        Set<UUID> open = accounts.openTeams(municipality).stream().map(Team::id).collect(Collectors.toSet());
        if (!open.containsAll(joined)) {
            throw new AccountChangeRefused(Reason.TEAM_CLOSED);
        }
    }

    /** @throws AccountChangeRefused for {@link Reason#OWN_LINK} */
    public static void expectAnother(UUID by, UUID id) {
        if (id.equals(by)) {
            throw new AccountChangeRefused(Reason.OWN_LINK);
        }
    }

    private void keepDeputy(int municipality, UUID id) {
        if (!holdings.leftTo(municipality, id).isEmpty()) {
            throw new AccountChangeRefused(Reason.LAST_DEPUTY);
        }
    }

    private static boolean losesCases(Account before, Edit edit, List<OpenHoldings.Holding> held) {
        if (before.role() != edit.role() && !RESPONSIBLE.contains(edit.role())) {
            return !held.isEmpty();
        }
        Set<UUID> left = new HashSet<>(before.teams());
        left.removeAll(edit.teams());
        return held.stream().anyMatch(one -> one.team().filter(left::contains).isPresent());
    }

    private void keepAdministrator(int municipality, Account before) {
        if (before.role() == Role.ADMIN
                && accounts.all(municipality).stream().noneMatch(one -> one.active() && one.role() == Role.ADMIN)) {
            throw new AccountChangeRefused(Reason.LAST_ADMINISTRATOR);
        }
    }

    private Account active(int municipality, UUID id) {
        return accounts.find(municipality, id)
                .filter(Account::active)
                .orElseThrow(() -> new AccountChangeRefused(Reason.CHANGED_MEANWHILE));
    }

    private static void expectOne(int changed) {
        if (changed != 1) {
            throw new AccountChangeRefused(Reason.CHANGED_MEANWHILE);
        }
    }
}
