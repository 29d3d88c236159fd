package se.stegvis.server.web.people;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.team.Account;
import se.stegvis.shared.text.SwedishOrder;

/**
 * An account on the list.
 *
 * @param teams their names, by comma
 * @param own of the one who reads
 */
public record PersonLine(
        UUID id,
        String name,
        String username,
        String role,
        String teams,
        boolean reachable,
        boolean active,
        boolean own) {

    static PersonLine of(Account account, Map<UUID, String> teams, UUID reader) {
        return new PersonLine(
                account.id(),
                account.name(),
                account.username(),
                account.role().name(),
                account.teams().stream()
                        .map(team -> teams.getOrDefault(team, ""))
                        .sorted(SwedishOrder.TEXTS)
                        .collect(Collectors.joining(", ")),
                account.email().isPresent(),
                account.active(),
                account.id().equals(reader));
    }

    /** Leaves out who it is. */
    @Override
    public String toString() {
        return "PersonLine[" + id + "]";
    }
}
