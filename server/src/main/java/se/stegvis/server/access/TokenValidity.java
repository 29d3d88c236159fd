package se.stegvis.server.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.jwt.validator.GenericJwtClaimsValidator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;

/**
 * A token is good from {@code nbf} until {@code exp}, by the server's one clock, for this server ({@code aud}); without these
 * it is good for nothing.
 */
@Singleton
class TokenValidity implements GenericJwtClaimsValidator<HttpRequest<?>> {
    private final Clock clock;

    TokenValidity(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean validate(Claims claims, HttpRequest<?> request) {
        Instant now = clock.instant();
        return claims.get(Claims.EXPIRATION_TIME) instanceof Date end
                && claims.get(Claims.NOT_BEFORE) instanceof Date start
                && now.isBefore(end.toInstant())
                && !now.isBefore(start.toInstant())
                && TokenClaims.ISSUER.equals(claims.get(Claims.ISSUER))
                && isForUs(claims.get(Claims.AUDIENCE));
    }

    private static boolean isForUs(Object audience) {
        return audience instanceof Collection<?> several
                ? several.contains(TokenClaims.AUDIENCE)
                : TokenClaims.AUDIENCE.equals(audience);
    }
}
