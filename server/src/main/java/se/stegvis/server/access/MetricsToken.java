package se.stegvis.server.access;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.reactivestreams.Publisher;
import se.stegvis.server.settings.StegvisSettings;

/**
 * Lets the one who collects metrics read {@code /prometheus} and the details of {@code /health}, and nothing else, with the token
 * {@code stegvis.metrics-token} (STEGVIS_METRICS_TOKEN). Without that setting nobody may.
 */
@Singleton
@Requires(property = "stegvis.metrics-token")
class MetricsToken implements TokenValidator<HttpRequest<?>> {
    static final String ROLE = "METRICS";

    private final byte[] expected;

    MetricsToken(StegvisSettings settings) {
        this.expected = settings.metricsToken().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Publisher<Authentication> validateToken(String token, HttpRequest<?> request) {
        return MessageDigest.isEqual(expected, token.getBytes(StandardCharsets.UTF_8))
                ? Publishers.just(Authentication.build("metrics", List.of(ROLE)))
                : Publishers.empty();
    }
}
