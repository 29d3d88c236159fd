package se.stegvis.mobile.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The secret of a desktop, without which no store of the computer opens. */
class FileDeviceSecretTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("stores").resolve("device.secret");
    }

    @Test
    void itIsMadeOnceAndReadEverAfter() throws IOException {
        FileDeviceSecret secret = new FileDeviceSecret(file);
        assertThat(secret.exists()).isFalse();

        byte[] made = secret.read();

        assertThat(made).hasSize(DeviceSecret.LENGTH).isNotEqualTo(new byte[DeviceSecret.LENGTH]);
        assertThat(new FileDeviceSecret(file).read()).isEqualTo(made);
        assertThat(new FileDeviceSecret(folder.resolve("other")).read()).isNotEqualTo(made);
    }

    @Test
    void onlyItsOwnerMayReadItAlsoWhenOthersCouldBefore() throws IOException {
        FileDeviceSecret secret = new FileDeviceSecret(file);
        byte[] made = secret.read();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(secret.read()).isEqualTo(made);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void oneThatWasCutIsLostAndNeverMadeAnew() throws IOException {
        new FileDeviceSecret(file).read();
        Files.write(file, new byte[DeviceSecret.LENGTH - 1]);

        assertThatThrownBy(() -> new FileDeviceSecret(file).read())
                .isInstanceOf(DeviceSecret.Lost.class)
                .hasMessageContaining((DeviceSecret.LENGTH - 1) + " bytes");

        assertThat(file).hasSize(DeviceSecret.LENGTH - 1);
    }

    @Test
    void oneThatIsDestroyedIsGone() throws IOException {
        FileDeviceSecret secret = new FileDeviceSecret(file);
        byte[] made = secret.read();

        secret.destroy();

        assertThat(secret.exists()).isFalse();
        assertThat(secret.read()).isNotEqualTo(made);
    }
}
