package se.stegvis.server.access;

import com.nimbusds.jose.JWSAlgorithm;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.security.token.jwt.signature.SignatureGeneratorConfiguration;
import io.micronaut.security.token.jwt.signature.secret.SecretSignature;
import io.micronaut.security.token.jwt.signature.secret.SecretSignatureConfiguration;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import se.stegvis.server.database.SecretFile;

/**
 * The secret that signs access tokens (HS256): {@code stegvis.jwt-secret} (STEGVIS_JWT_SECRET), the same on all servers
 * of a cluster; when absent, one made at the first start and kept in {@code jwt-secret} in the data folder, which only
 * its owner may read. It is never logged.
 */
@Factory
class SigningKey {
    private static final int BYTES = 32;

    /** Made with the context, so that a secret that cannot be used stops the start and not the first login. */
    @Context
    @Named("generator")
    SignatureGeneratorConfiguration signature(
            @Value("${stegvis.jwt-secret:}") String configured, @Value("${stegvis.data-dir:data}") Path folder) {
        SecretSignatureConfiguration configuration = new SecretSignatureConfiguration("generator");
        configuration.setJwsAlgorithm(JWSAlgorithm.HS256);
        configuration.setSecret(
                configured.isBlank()
                        ? SecretFile.readOrMake(folder.resolve("jwt-secret"), BYTES)
                        : longEnough("stegvis.jwt-secret", configured));
        return new SecretSignature(configuration);
    }

    static String longEnough(String name, String secret) {
        int bytes = secret.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < BYTES) {
            throw new IllegalStateException(
                    String.format(Locale.ROOT, "%s has %d bytes; give it at least %d random ones", name, bytes, BYTES));
        }
        return secret;
    }
}
