package se.stegvis.mobile.vault;

import java.util.UUID;

/**
 * The owner of a store.
 *
 * @param municipality slug, for example {@code ekdalen}
 * @param user account id
 * @param username without the municipality
 * @param name as shown
 * @param role key, for example {@code CASEWORKER}
 */
public record StoreOwner(String municipality, UUID user, String username, String name, String role) {
    /** Leaves out the names. */
    @Override
    public String toString() {
        return "StoreOwner[" + municipality + " " + user + " " + role + "]";
    }
}
