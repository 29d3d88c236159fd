package se.stegvis.server.web.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.stegvis.server.team.AccountDetails;
import se.stegvis.server.team.Role;
import se.stegvis.server.team.Team;
import se.stegvis.shared.text.PlainText;
import se.stegvis.shared.text.UserName;

/** Reads what was typed into the form of an account. */
final class AccountFormReader {
    private AccountFormReader() {}

    /** @param teams of the municipality; the ids of others are left out */
    static AccountDetails read(Map<String, Object> form, List<Team> teams) {
        Set<String> chosen = form.get("team") instanceof List<?> several
                ? several.stream().map(Object::toString).collect(Collectors.toSet())
                : Set.of(text(form, "team"));
        return new AccountDetails(
                UserName.name(text(form, "username")).orElseGet(() -> text(form, "username")),
                text(form, "name"),
                text(form, "email"),
                role(text(form, "role")),
                teams.stream()
                        .map(Team::id)
                        .filter(id -> chosen.contains(id.toString()))
                        .collect(Collectors.toSet()));
    }

    private static String text(Map<String, Object> form, String field) {
        return form.getOrDefault(field, "") instanceof String written ? PlainText.trimmed(written) : "";
    }

    private static Optional<Role> role(String written) {
        return Set.of(Role.values()).stream()
                .filter(role -> role.name().equals(written))
                .findFirst();
    }
}
