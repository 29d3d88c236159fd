package se.stegvis.server.team;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.database.Transactions;
import se.stegvis.shared.text.SwedishOrder;

/**
 * Everybody who works in a municipality, and their teams. Each reading is of one moment; in a transaction it takes
 * part. A change that may leave a case without a holder goes through {@link AccountChanges}.
 */
@Singleton
public class Accounts {
    /** The stored hash of an account whose person has not chosen a password yet: no password belongs to it. */
    public static final String NO_PASSWORD = "";

    private final AccountRepository rows;
    private final MemberRepository members;
    private final TeamRepository teams;
    private final Transactions transactions;

    Accounts(AccountRepository rows, MemberRepository members, TeamRepository teams, Transactions transactions) {
        this.rows = rows;
        this.members = members;
        this.teams = teams;
        this.transactions = transactions;
    }

    public Optional<Account> find(int municipality, UUID id) {
        return transactions.snapshot(
                () -> rows.findByKey(new AccountKey(municipality, id)).map(row -> row.in(teamsOf(municipality, id))));
    }

    /** The account and the hash of its password, active or not; the one who asks checks both. */
    public Optional<LoginAccount> login(int municipality, String username) {
        return transactions.snapshot(() -> rows.findByKeyMunicipalityAndUsername(municipality, username)
                .map(row -> new LoginAccount(
                        row.in(teamsOf(municipality, row.key().id())), row.passwordHash(), row.sessions())));
    }

    /** The account with the numbers that guard its changes and its logins. */
    public Optional<VersionedAccount> known(int municipality, UUID id) {
        return transactions.snapshot(() -> rows.findByKey(new AccountKey(municipality, id))
                .map(row -> new VersionedAccount(row.in(teamsOf(municipality, id)), row.version(), row.sessions())));
    }

    /** All accounts of the municipality by name, those who have left among them. */
    public List<Account> all(int municipality) {
        return transactions.snapshot(() -> allOf(municipality));
    }

    private List<Account> allOf(int municipality) {
        Map<UUID, Set<UUID>> teamsByAccount = members.findByKeyMunicipality(municipality).stream()
                .collect(Collectors.groupingBy(
                        row -> row.key().account(),
                        Collectors.mapping(row -> row.key().team(), Collectors.toSet())));
        return rows.findByKeyMunicipalityOrderByName(municipality).stream()
                .map(row -> row.in(teamsByAccount.getOrDefault(row.key().id(), Set.of())))
                .sorted(SwedishOrder.by(Account::name))
                .toList();
    }

    /** How many of the municipality's active accounts wait for their first password. */
    public int waiting(int municipality) {
        return transactions.snapshot(() -> rows.waiting(municipality));
    }

    /**
     * Keeps apart all who change the staff or the teams of a municipality: from here to the end of the caller's transaction
     * there is one at a time.
     */
    public void takeTurn(int municipality) {
        rows.takeTurn(municipality);
    }

    /** The teams of the municipality in which people work, by name. */
    public List<Team> openTeams(int municipality) {
        return teams(municipality).stream().filter(Team::open).toList();
    }

    /** All teams of the municipality by name, the closed ones among them: for what names one. */
    public List<Team> teams(int municipality) {
        return transactions.snapshot(() -> teams.findByKeyMunicipalityOrderByName(municipality)).stream()
                .map(TeamRow::team)
                .sorted(SwedishOrder.by(Team::name))
                .toList();
    }

    public void add(Team team) {
        transactions.write(() -> teams.save(
                new TeamRow(new TeamRow.TeamKey(team.municipality(), team.id()), team.name(), Optional.empty())));
    }

    /** A new account with its teams. */
    public void add(Account account, String passwordHash) {
        transactions.write(() -> {
            rows.save(AccountRow.of(account, passwordHash));
            account.teams()
                    .forEach(team -> members.save(
                            new MemberRow(new MemberRow.MemberKey(account.municipality(), account.id(), team))));
        });
    }

    /**
     * Another password from now on; all logins of the account end.
     *
     * @return false when there is no such active account
     */
    public boolean renew(int municipality, UUID id, String passwordHash) {
        return rows.reset(municipality, id, passwordHash) == 1;
    }

    /** All logins of the account end, also those on their way; its password stays. False when there is no such active account. */
    public boolean endLogins(int municipality, UUID id) {
        return rows.endLogins(municipality, id) == 1;
    }

    /**
     * Another password in the place of one that was just proved; logins go on.
     *
     * @param before hash of the password that was proved
     * @return false when that is not the account's password any more
     */
    public boolean replacePassword(int municipality, UUID id, String before, String passwordHash) {
        return rows.replacePassword(municipality, id, before, passwordHash) == 1;
    }

    private Set<UUID> teamsOf(int municipality, UUID account) {
        return members.findByKeyMunicipalityAndKeyAccount(municipality, account).stream()
                .map(row -> row.key().team())
                .collect(Collectors.toSet());
    }

    /**
     * An account as it was read.
     *
     * @param version a change of what was read is made only while this is still the number
     * @param sessions a token that was issued under another number is not accepted
     */
    public record VersionedAccount(Account account, int version, int sessions) {}

    /**
     * The stored values that a login is checked against.
     *
     * @param passwordHash as {@code access.PasswordHash} writes it
     * @param sessions the number under which tokens are issued
     */
    public record LoginAccount(Account account, String passwordHash, int sessions) {
        /** Leaves out the hash. */
        @Override
        public String toString() {
            return "Login[" + account + "]";
        }
    }
}
