package se.stegvis.server.web.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.team.Role;
import se.stegvis.server.team.Team;

/**
 * What was written in the form of a new account.
 *
 * @param teams ids of teams of the municipality; others are left out
 */
record NewAccount(String username, String name, String email, Optional<Role> role, Set<UUID> teams) {
    private static final String USERNAME = "[a-z0-9][a-z0-9._-]{1,79}";
    private static final String EMAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EMAIL = 254;

    static NewAccount read(Map<String, Object> form, List<Team> teams) {
        Set<String> chosen = form.get("team") instanceof List<?> several
                ? several.stream().map(Object::toString).collect(Collectors.toSet())
                : Set.of(text(form, "team"));
        return new NewAccount(
                text(form, "username"),
                text(form, "name"),
                text(form, "email"),
                role(text(form, "role")),
                teams.stream()
                        .map(Team::id)
                        .filter(id -> chosen.contains(id.toString()))
                        .collect(Collectors.toSet()));
    }

    /** Keys of what is wrong, in the order of the form; empty when it can be opened. */
    List<String> findings(boolean taken) {
        List<String> findings = new ArrayList<>();
        add(findings, !username.matches(USERNAME), "username");
        add(findings, taken, "taken");
        add(findings, name.isEmpty() || name.length() > LONGEST_NAME, "name");
        add(findings, !email.isEmpty() && (!email.matches(EMAIL) || email.length() > LONGEST_EMAIL), "email");
        add(findings, role.isEmpty(), "role");
        add(findings, teams.isEmpty() && role.filter(Role.ADMIN::equals).isEmpty(), "team");
        return findings;
    }

    private static void add(List<String> findings, boolean wrong, String key) {
        if (wrong) {
            findings.add(key);
        }
    }

    private static String text(Map<String, Object> form, String field) {
        return form.getOrDefault(field, "") instanceof String written ? written.strip() : "";
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
