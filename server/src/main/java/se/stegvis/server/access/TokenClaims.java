package se.stegvis.server.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.team.Account;

/**
 * The claims of an access token: who, of which municipality, on which device. The role in it is only a first fence;
 * what counts is the account as the database has it.
 *
 * @param login name of the login it belongs to, with which it ends; empty in tokens of an earlier version
 */
record TokenClaims(int municipality, String slug, UUID account, Optional<UUID> device, Optional<String> login) {
    static final String ISSUER = "stegvis";
    /** For whom a token is: this server's own API and web, no other that might share the secret. */
    static final String AUDIENCE = "stegvis-api";

    static final String ROLE = "role";
    private static final String MUNICIPALITY = "municipality";
    private static final String SLUG = "slug";
    private static final String DEVICE = "device";
    private static final String LOGIN = "login";

    /** Claims to sign for this account. */
    Map<String, Object> write(Account owner) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", ISSUER);
        claims.put("aud", AUDIENCE);
        claims.put("sub", account.toString());
        claims.put(MUNICIPALITY, municipality);
        claims.put(SLUG, slug);
        claims.put(ROLE, owner.role().name());
        device.ifPresent(id -> claims.put(DEVICE, id.toString()));
        login.ifPresent(name -> claims.put(LOGIN, name));
        return claims;
    }

    /** Reads the claims of a token whose signature is right; empty when it is not about an account. */
    static Optional<TokenClaims> read(Map<String, Object> claims) {
        if (claims.get("sub") instanceof String account
                && claims.get(MUNICIPALITY) instanceof Number municipality
                && claims.get(SLUG) instanceof String slug) {
            Optional<UUID> device = Optional.ofNullable(claims.get(DEVICE)).map(id -> UUID.fromString(id.toString()));
            Optional<String> login = Optional.ofNullable(claims.get(LOGIN)).map(Object::toString);
            return Optional.of(new TokenClaims(municipality.intValue(), slug, UUID.fromString(account), device, login));
        }
        return Optional.empty();
    }

    /** Leaves out the login. */
    @Override
    public String toString() {
        return "TokenClaims[" + account + "]";
    }
}
