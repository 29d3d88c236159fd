package se.stegvis.server.issuer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.team.Role;

/**
 * From the groups of a person to their role and teams. A group without a line gives nothing, and a person without a role has
 * no account.
 *
 * @param grants in the order in which they decide: of two that give a role, the first
 */
public record GroupMapping(List<GroupGrant> grants) {
    public GroupMapping {
        grants = List.copyOf(grants);
    }

    /** @param teams empty for {@link Role#ADMIN}, who needs none */
    public record Entitlement(Role role, Set<UUID> teams) {}

    /** The rights of somebody who is in those groups; empty when none of them gives a role. */
    public Optional<Entitlement> of(Collection<String> groups) {
        List<GroupGrant> held =
                grants.stream().filter(one -> groups.contains(one.group())).toList();
        Optional<Role> role = held.stream().flatMap(one -> one.role().stream()).findFirst();
        return role.map(given -> new Entitlement(
                given,
                held.stream()
                        .filter(one -> one.role().isEmpty() || one.role().equals(role))
                        .flatMap(one -> one.team().stream())
                        .filter(team -> given != Role.ADMIN)
                        .collect(Collectors.toSet())));
    }
}
