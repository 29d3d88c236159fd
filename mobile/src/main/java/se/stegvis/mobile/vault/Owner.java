package se.stegvis.mobile.vault;

import java.util.UUID;

/**
 * Whose store this is.
 *
 * @param municipality slug, for example {@code ekdalen}
 * @param user account id
 * @param username without the municipality
 * @param name as shown
 * @param role key, for example {@code CASEWORKER}
 */
public record Owner(String municipality, UUID user, String username, String name, String role) {
    /** Leaves out the names. */
    @Override
    public String toString() {
        return "Owner[" + municipality + " " + user + " " + role + "]";
    }
}
