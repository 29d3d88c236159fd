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

    /** A token for this account. */
    String issue(TokenClaims about, Account account) {
        Instant now = clock.instant();
        Map<String, Object> claims = about.write(account);
        claims.put("iat", Date.from(now));
        claims.put("nbf", Date.from(now));
        claims.put("exp", Date.from(now.plus(LIFE)));
        return generator
                .generateToken(claims)
                .orElseThrow(() -> new IllegalStateException("the access token could not be signed"));
    }
}
