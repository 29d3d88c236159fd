package se.stegvis.server.identity;

import java.util.Optional;
import java.util.Set;

/**
 * A person as the provider has authenticated them.
 *
 * @param subject never changes and is never given to somebody else
 * @param username that the provider proposes; empty text when it does not
 * @param name given and family name; empty text when it is not known
 * @param email empty text when it is not known
 * @param externalIds by which the directory may have provisioned them: {@code oid} of Entra ID, and the subject
 * @param session of the person at the provider ({@code sid}), by which it ends logins
 */
record AuthenticatedIdentity(
        int municipality,
        String issuer,
        String subject,
        String username,
        String name,
        String email,
        Set<String> externalIds,
        Set<String> groups,
        Optional<String> session) {
    AuthenticatedIdentity {
        groups = Set.copyOf(groups);
        externalIds = Set.copyOf(externalIds);
    }

    /** Leaves out who it is. */
    @Override
    public String toString() {
        return "AuthenticatedIdentity[" + municipality + "]";
    }
}
