package se.stegvis.server.team;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.shared.text.PersonName;
import se.stegvis.shared.text.UserName;

/**
 * The details that somebody asks of an account, a new one or one that is changed, and their faults. The web's form, the
 * command line and the import of staff all ask here.
 *
 * @param username in its one spelling, or as it was typed when it cannot be one
 * @param name given and family name, as it was typed
 * @param email where reminders go; empty text for none
 * @param role empty when what was typed is no role
 * @param teams ids of teams of the municipality
 */
public record AccountDetails(String username, String name, String email, Optional<Role> role, Set<UUID> teams) {
    private static final String EMAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";
    private static final int LONGEST_EMAIL = 254;

    /** The values that the form shows of an account that exists. */
    public static AccountDetails of(Account account) {
        return new AccountDetails(
                account.username(),
                account.name(),
                account.email().orElse(""),
                Optional.of(account.role()),
                account.teams());
    }

    /**
     * As a directory says them. A name or an address that cannot be one leaves the account's as it is.
     *
     * @param email empty text for none
     */
    public static AccountDetails provided(
            String username, String name, String email, Role role, Set<UUID> teams, Optional<Account> before) {
        var wrong = new AccountDetails(username, name, email, Optional.of(role), teams).findings(false);
        return new AccountDetails(
                username,
                wrong.contains(AccountFinding.NAME) ? before.map(Account::name).orElse(username) : name,
                email.isEmpty() || wrong.contains(AccountFinding.EMAIL)
                        ? before.flatMap(Account::email).orElse("")
                        : email,
                Optional.of(role),
                teams);
    }

    /** The same under another role. */
    public AccountDetails with(Role other) {
        return new AccountDetails(username, name, email, Optional.of(other), teams);
    }

    /** Where reminders go; empty when nothing is written. */
    public Optional<String> address() {
        return Optional.of(email).filter(written -> !written.isEmpty());
    }

    /** The new account that is asked for. Only without findings. */
    public Account account(int municipality, UUID id) {
        return new Account(municipality, id, username, name, address(), role.orElseThrow(), teams, true);
    }

    /** To be made of the account that had this version. Only without findings. */
    public AccountChanges.Edit edit(int version) {
        return new AccountChanges.Edit(version, name, address(), role.orElseThrow(), teams);
    }

    /**
     * All that is wrong, in the order of the form; empty when it can be opened.
     *
     * @param taken whether somebody else has the user name
     */
    public List<AccountFinding> findings(boolean taken) {
        Map<AccountFinding, Boolean> wrong = new EnumMap<>(AccountFinding.class);
        wrong.put(AccountFinding.NAME, PersonName.flaw(name).isPresent());
        wrong.put(
                AccountFinding.USERNAME,
                UserName.name(username).filter(username::equals).isEmpty());
        wrong.put(AccountFinding.TAKEN, taken);
        wrong.put(AccountFinding.EMAIL, !email.isEmpty() && !isAddress(email));
        wrong.put(AccountFinding.ROLE, role.isEmpty());
        wrong.put(
                AccountFinding.TEAM,
                teams.isEmpty() && role.filter(Role.ADMIN::equals).isEmpty());
        return wrong.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** As the mailer reads it: one that it could not read would never get a mail. */
    private static boolean isAddress(String written) {
        try {
            return written.matches(EMAIL)
                    && written.length() <= LONGEST_EMAIL
                    && new InternetAddress(written, true).getAddress().equals(written);
        } catch (AddressException noAddress) {
            return false;
        }
    }

    /** Leaves out who it is for. */
    @Override
    public String toString() {
        return "AccountDetails[" + role + "]";
    }
}
