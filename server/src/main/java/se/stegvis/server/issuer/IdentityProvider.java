package se.stegvis.server.issuer;

import java.util.List;

/**
 * The identity provider by which the people of a municipality log in (OpenID Connect Core 1.0).
 *
 * @param issuer https address that is in each of its tokens ({@code iss})
 * @param clientId under which the provider knows this server
 * @param acrValues one of them must be in the token ({@code acr}); none is demanded when empty
 * @param groupsClaim in which the groups stand; with dots it leads into objects, for example {@code realm_access.roles}
 */
public record IdentityProvider(
        int municipality,
        String issuer,
        String clientId,
        List<String> acrValues,
        String groupsClaim,
        GroupMapping groups) {
    public IdentityProvider {
        acrValues = List.copyOf(acrValues);
    }

    /** Leaves out how the municipality logs in. */
    @Override
    public String toString() {
        return "IdentityProvider[" + municipality + "]";
    }
}
