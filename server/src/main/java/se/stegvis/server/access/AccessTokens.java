package se.stegvis.server.access;

import io.micronaut.security.token.generator.TokenGenerator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import se.stegvis.server.team.Account;

/** Short-lived signed tokens (JWT, HS256), one per login or renewal. */
@Singleton
public class AccessTokens {
    /** How long one is good for. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    private final TokenGenerator generator;
    private final Clock clock;

    AccessTokens(TokenGenerator generator, Clock clock) {
        this.generator = generator;
        this.clock = clock;
    }

    /**
     * A token for this account.
     *
     * @param latest when the login ends; the token lasts no longer
     */
    String issue(TokenClaims about, Account account, Instant latest) {
        Instant now = clock.instant();
        Map<String, Object> claims = about.write(account);
        claims.put("iat", Date.from(now));
        claims.put("nbf", Date.from(now));
        claims.put("exp", Date.from(end(now, latest)));
        return generator
                .generateToken(claims)
                .orElseThrow(() -> new IllegalStateException("the access token could not be signed"));
    }

    /** How long a token lasts that is issued now, in whole seconds. */
    long seconds(Instant latest) {
        Instant now = clock.instant();
        return Duration.between(now, end(now, latest)).toSeconds();
    }

    private static Instant end(Instant now, Instant latest) {
        Instant usual = now.plus(LIFE);
        return latest.isBefore(usual) ? latest : usual;
    }
}
