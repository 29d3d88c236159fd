package se.stegvis.server.access;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.security.token.jwt.signature.SignatureGeneratorConfiguration;
import jakarta.inject.Named;
import se.stegvis.server.database.AdminEnvironment;
import se.stegvis.server.database.SecretFile;
import se.stegvis.server.settings.StegvisSettings;

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
    @Requires(notEnv = AdminEnvironment.NAME)
    @Named("generator")
    SignatureGeneratorConfiguration signature(StegvisSettings settings) {
        return new KeyedSignature(settings.sharedSecret()
                .orElseGet(() -> SecretFile.readOrMake(settings.dataDir().resolve("jwt-secret"), BYTES)));
    }
}
