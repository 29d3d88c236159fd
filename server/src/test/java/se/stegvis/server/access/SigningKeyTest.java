package se.stegvis.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.JOSEException;
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

class SigningKeyTest {
    @TempDir
    Path folder;

    @Test
    void withoutConfigurationOneSecretIsMadeAndKept() throws JOSEException {
        SignedJWT token = new SigningKey().signature("", folder).sign(new JWTClaimsSet.Builder().build());

        assertThat(new SigningKey().signature("", folder).verify(token)).isTrue();
        assertThat(new SigningKey().signature("", folder.resolve("other")).verify(token))
                .isFalse();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyItsOwnerReadsTheSecret() throws IOException {
        new SigningKey().signature("", folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("jwt-secret"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aConfiguredSecretThatIsTooShortStopsTheStartWithoutBeingShown() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new SigningKey().signature("too-short", folder))
                .withMessageContaining("stegvis.jwt-secret has 9 bytes")
                .withMessageNotContaining("too-short");
    }
}
