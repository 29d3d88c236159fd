package se.stegvis.server.team;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Everybody who works in a municipality, and their teams. */
@Singleton
public class Accounts {
    private final AccountRows rows;
    private final MemberRows members;
    private final TeamRows teams;

    Accounts(AccountRows rows, MemberRows members, TeamRows teams) {
        this.rows = rows;
        this.members = members;
        this.teams = teams;
    }

    public Optional<Account> find(int municipality, UUID id) {
        return rows.findByKey(new AccountKey(municipality, id)).map(row -> row.in(teamsOf(municipality, id)));
    }

    /** The account and the hash of its password, active or not; the one who asks checks both. */
    public Optional<Login> login(int municipality, String username) {
        return rows.findByKeyMunicipalityAndUsername(municipality, username)
                .map(row -> new Login(row.in(teamsOf(municipality, row.key().id())), row.passwordHash()));
    }

    /** All accounts of the municipality by name, those who have left among them. */
    public List<Account> all(int municipality) {
        Map<UUID, Set<UUID>> teamsByAccount = members.findByKeyMunicipality(municipality).stream()
                .collect(Collectors.groupingBy(
                        row -> row.key().account(),
                        Collectors.mapping(row -> row.key().team(), Collectors.toSet())));
        return rows.findByKeyMunicipalityOrderByName(municipality).stream()
                .map(row -> row.in(teamsByAccount.getOrDefault(row.key().id(), Set.of())))
                .toList();
    }

    public List<Team> teams(int municipality) {
        return teams.findByKeyMunicipalityOrderByName(municipality).stream()
                .map(TeamRow::team)
                .toList();
    }

    public void add(Team team) {
        teams.save(new TeamRow(new TeamRow.Key(team.municipality(), team.id()), team.name()));
    }

    /** A new account with its teams. */
    public void add(Account account, String passwordHash) {
        rows.save(AccountRow.of(account, passwordHash));
        account.teams()
                .forEach(team ->
                        members.save(new MemberRow(new MemberRow.Key(account.municipality(), account.id(), team))));
    }

    /** From now on, at the latest a minute later, nothing is open to this account. */
    public void deactivate(int municipality, UUID id) {
        rows.findByKey(new AccountKey(municipality, id))
                .map(row -> new AccountRow(
                        row.key(), row.username(), row.name(), row.email(), row.role(), row.passwordHash(), false))
                .ifPresent(rows::update);
    }

    /** Another password from now on. */
    public void renew(int municipality, UUID id, String passwordHash) {
        rows.findByKey(new AccountKey(municipality, id))
                .map(row -> new AccountRow(
                        row.key(), row.username(), row.name(), row.email(), row.role(), passwordHash, row.active()))
                .ifPresent(rows::update);
    }

    private Set<UUID> teamsOf(int municipality, UUID account) {
        return members.findByKeyMunicipalityAndKeyAccount(municipality, account).stream()
                .map(row -> row.key().team())
                .collect(Collectors.toSet());
    }

    /** @param passwordHash as {@code access.PasswordHash} writes it */
    public record Login(Account account, String passwordHash) {
        /** Leaves out the hash. */
        @Override
        public String toString() {
            return "Login[" + account + "]";
        }
    }
}
