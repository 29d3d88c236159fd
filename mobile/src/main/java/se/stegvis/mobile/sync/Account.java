package se.stegvis.mobile.sync;

import java.util.UUID;

/**
 * Who logged in, as the server knows them.
 *
 * @param username without the municipality
 * @param municipality slug
 */
public record Account(UUID id, String username, String name, String role, String municipality) {
    /** Leaves out the names. */
    @Override
    public String toString() {
        return "Account[" + id + " " + role + " " + municipality + "]";
    }
}
