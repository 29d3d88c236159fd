package se.stegvis.server.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.jwt.validator.GenericJwtClaimsValidator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;

/** A token is good from {@code nbf} until {@code exp}, by the server's one clock; without these it is good for nothing. */
@Singleton
class TokenTimes implements GenericJwtClaimsValidator<HttpRequest<?>> {
    private final Clock clock;

    TokenTimes(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean validate(Claims claims, HttpRequest<?> request) {
        Instant now = clock.instant();
        return claims.get(Claims.EXPIRATION_TIME) instanceof Date end
                && claims.get(Claims.NOT_BEFORE) instanceof Date start
                && now.isBefore(end.toInstant())
                && !now.isBefore(start.toInstant())
                && TokenClaims.ISSUER.equals(claims.get(Claims.ISSUER));
    }
}
