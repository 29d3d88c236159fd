package se.stegvis.server.issuer;

import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.team.Role;

/**
 * The rights that a group of the directory gives in Stegvis: a role, a team, or both.
 *
 * @param group name or id, exactly as the provider writes it
 */
public record GroupGrant(String group, Optional<Role> role, Optional<UUID> team) {
    /** Leaves out the name of the group. */
    @Override
    public String toString() {
        return "GroupGrant[" + role + "]";
    }
}
