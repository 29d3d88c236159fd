package se.stegvis.server.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.security.token.jwt.signature.SignatureConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import se.stegvis.server.database.AdminEnvironment;
import se.stegvis.server.settings.StegvisSettings;

/**
 * Verifies tokens of the previous signing secret ({@code stegvis.jwt-secret-before}, or the file {@code jwt-secret-before} of the data folder): its
 * tokens are accepted for an hour after the start, when the last of them have ended on every server of a cluster that is
 * started one by one. Nothing is signed with it.
 */
@Context
@Requires(notEnv = AdminEnvironment.NAME)
class PreviousSigningKey implements SignatureConfiguration {
    static final Duration ACCEPTED = Duration.ofHours(1);

    private final Optional<KeyedSignature> previous;
    private final Clock clock;
    private final Instant until;

    PreviousSigningKey(StegvisSettings settings, Clock clock) {
        this.previous =
                settings.formerSecret().or(() -> ofFolder(settings.dataDir())).map(KeyedSignature::new);
        this.clock = clock;
        this.until = clock.instant().plus(ACCEPTED);
    }

    private static Optional<String> ofFolder(Path folder) {
        Path file = folder.resolve("jwt-secret-before");
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The secret in " + file + " cannot be read", unreadable);
        }
    }

    @Override
    public String supportedAlgorithmsMessage() {
        return "HS256";
    }

    @Override
    public boolean supports(JWSAlgorithm algorithm) {
        return previous.isPresent() && JWSAlgorithm.HS256.equals(algorithm);
    }

    @Override
    public boolean verify(SignedJWT token) throws JOSEException {
        return clock.instant().isBefore(until)
                && previous.isPresent()
                && previous.get().verify(token);
    }
}
