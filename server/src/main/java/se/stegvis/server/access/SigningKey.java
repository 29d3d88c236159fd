package se.stegvis.server.access;

import com.nimbusds.jose.JWSAlgorithm;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.security.token.jwt.signature.SignatureGeneratorConfiguration;
import io.micronaut.security.token.jwt.signature.secret.SecretSignature;
import io.micronaut.security.token.jwt.signature.secret.SecretSignatureConfiguration;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import se.stegvis.server.database.OwnerOnly;

/**
 * The secret that signs access tokens (HS256): {@code stegvis.jwt-secret} (STEGVIS_JWT_SECRET), the same on all servers
 * of a cluster; when absent, one made at the first start and kept in {@code jwt-secret} in the data folder, which only
 * its owner may read. It is never logged.
 */
@Factory
class SigningKey {
    private static final int BYTES = 32;

    @Singleton
    @Named("generator")
    SignatureGeneratorConfiguration signature(
            @Value("${stegvis.jwt-secret:}") String configured, @Value("${stegvis.data-dir:data}") Path folder) {
        SecretSignatureConfiguration configuration = new SecretSignatureConfiguration("generator");
        configuration.setJwsAlgorithm(JWSAlgorithm.HS256);
        configuration.setSecret(
                configured.isBlank()
                        ? kept(folder.resolve("jwt-secret"))
                        : longEnough("stegvis.jwt-secret", configured));
        return new SecretSignature(configuration);
    }

    static String longEnough(String name, String secret) {
        int bytes = secret.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < BYTES) {
            throw new IllegalStateException(
                    "%s has %d bytes; give it at least %d random ones".formatted(name, bytes, BYTES));
        }
        return secret;
    }

    static String kept(Path file) {
        try {
            if (!Files.exists(file)) {
                OwnerOnly.createFolder(file.toAbsolutePath().getParent());
                OwnerOnly.write(file, random());
            }
            return longEnough("the file jwt-secret", Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("the signing secret in " + file + " can be neither read nor made", e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
