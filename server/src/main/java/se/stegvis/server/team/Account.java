package se.stegvis.server.team;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Someone who works in a municipality.
 *
 * @param username without {@code @municipality}
 * @param name given and family name
 * @param email where reminders go; absent when unknown
 * @param teams the teams they belong to
 * @param active false once they have left: nothing is open to them any more
 */
public record Account(
        int municipality,
        UUID id,
        String username,
        String name,
        Optional<String> email,
        Role role,
        Set<UUID> teams,
        boolean active) {
    public Account {
        teams = Set.copyOf(teams);
    }

    /** Leaves out who it is. */
    @Override
    public String toString() {
        return "Account[" + id + " " + role + "]";
    }
}
