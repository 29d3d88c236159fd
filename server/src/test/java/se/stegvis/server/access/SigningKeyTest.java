package se.stegvis.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.server.settings.StegvisSettings;
import se.stegvis.server.settings.TestSettings;
import se.stegvis.server.support.SettableClock;

class SigningKeyTest {
    @TempDir
    Path folder;

    @Test
    void withoutConfigurationOneSecretIsMadeAndKept() throws JOSEException {
        SignedJWT token = new SigningKey().signature(in(folder)).sign(new JWTClaimsSet.Builder().build());

        assertThat(new SigningKey().signature(in(folder)).verify(token)).isTrue();
        assertThat(new SigningKey().signature(in(folder.resolve("other"))).verify(token))
                .isFalse();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyItsOwnerReadsTheSecret() throws IOException {
        new SigningKey().signature(in(folder));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("jwt-secret"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aConfiguredSecretIsUsedAndNoFileIsMade() throws JOSEException {
        StegvisSettings shared =
                TestSettings.of("stegvis.jwt-secret", "x".repeat(40), "stegvis.data-dir", folder.toString());

        SignedJWT token = new SigningKey().signature(shared).sign(new JWTClaimsSet.Builder().build());

        assertThat(new SigningKey().signature(shared).verify(token)).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void sec14_theSecretOfBeforeIsTakenByItsKeyIdForAnHourAndSignsNothing() throws JOSEException {
        String before = "b".repeat(40);
        SettableClock clock = new SettableClock();
        SignedJWT old = new KeyedSignature(before).sign(new JWTClaimsSet.Builder().build());
        StegvisSettings rotated =
                TestSettings.of("stegvis.jwt-secret", "n".repeat(40), "stegvis.jwt-secret-before", before);
        PreviousSigningKey former = new PreviousSigningKey(rotated, clock);

        assertThat(old.getHeader().getKeyID()).isNotBlank().doesNotContain(before);
        assertThat(new SigningKey().signature(rotated).verify(old)).isFalse();
        assertThat(former.verify(old)).isTrue();
        assertThat(former.verify(new KeyedSignature("o".repeat(40)).sign(new JWTClaimsSet.Builder().build())))
                .isFalse();
        clock.set(clock.instant().plus(PreviousSigningKey.ACCEPTED));
        assertThat(former.verify(old)).as("an hour after the start").isFalse();
        assertThat(new PreviousSigningKey(TestSettings.of("stegvis.data-dir", folder.toString()), clock)
                        .supports(JWSAlgorithm.HS256))
                .isFalse();
    }

    private static StegvisSettings in(Path folder) {
        return TestSettings.of("stegvis.data-dir", folder.toString());
    }
}
