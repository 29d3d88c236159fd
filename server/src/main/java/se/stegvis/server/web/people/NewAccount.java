package se.stegvis.server.web.people;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.AccountChanges;
import se.stegvis.server.team.Role;
import se.stegvis.server.team.Team;
import se.stegvis.shared.text.PersonName;
import se.stegvis.shared.text.PlainText;
import se.stegvis.shared.text.UserName;

/**
 * The typed values of the form of an account, a new one or one that is changed.
 *
 * @param username in its one spelling, or as it was typed when it cannot be one
 * @param teams ids of teams of the municipality; others are left out
 */
record NewAccount(String username, String name, String email, Optional<Role> role, Set<UUID> teams) {
    private static final String EMAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";
    private static final int LONGEST_EMAIL = 254;

    static NewAccount read(Map<String, Object> form, List<Team> teams) {
        Set<String> chosen = form.get("team") instanceof List<?> several
                ? several.stream().map(Object::toString).collect(Collectors.toSet())
                : Set.of(text(form, "team"));
        return new NewAccount(
                UserName.name(text(form, "username")).orElseGet(() -> text(form, "username")),
                text(form, "name"),
                text(form, "email"),
                role(text(form, "role")),
                teams.stream()
                        .map(Team::id)
                        .filter(id -> chosen.contains(id.toString()))
                        .collect(Collectors.toSet()));
    }

    /** The values that the form shows of an account that exists. */
    static NewAccount of(Account account) {
        return new NewAccount(
                account.username(),
                account.name(),
                account.email().orElse(""),
                Optional.of(account.role()),
                account.teams());
    }

    /** The same under another role. */
    NewAccount with(Role other) {
        return new NewAccount(username, name, email, Optional.of(other), teams);
    }

    /** Where reminders go; empty when nothing is written. */
    Optional<String> address() {
        return Optional.of(email).filter(written -> !written.isEmpty());
    }

    /** To be made of the account that had this version. Only without findings. */
    AccountChanges.Edit edit(int version) {
        return new AccountChanges.Edit(version, name, address(), role.orElseThrow(), teams);
    }

    /** All that is wrong, in the order of the form; empty when it can be opened. */
    List<AccountFinding> findings(boolean taken) {
        Map<AccountFinding, Boolean> wrong = new EnumMap<>(AccountFinding.class);
        wrong.put(AccountFinding.NAME, PersonName.flaw(name).isPresent());
        wrong.put(
                AccountFinding.USERNAME,
                UserName.name(username).filter(username::equals).isEmpty());
        wrong.put(AccountFinding.TAKEN, taken);
        wrong.put(AccountFinding.EMAIL, !email.isEmpty() && (!email.matches(EMAIL) || email.length() > LONGEST_EMAIL));
        wrong.put(AccountFinding.ROLE, role.isEmpty());
        wrong.put(
                AccountFinding.TEAM,
                teams.isEmpty() && role.filter(Role.ADMIN::equals).isEmpty());
        return wrong.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String text(Map<String, Object> form, String field) {
        return form.getOrDefault(field, "") instanceof String written ? PlainText.trimmed(written) : "";
    }

    private static Optional<Role> role(String written) {
        return Set.of(Role.values()).stream()
                .filter(role -> role.name().equals(written))
                .findFirst();
    }

    /** Leaves out who it is for. */
    @Override
    public String toString() {
        return "NewAccount[" + role + "]";
    }
}
