package se.stegvis.mobile.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.mobile.device.FileDeviceSecret;

public class KeyWrapTest {

    public static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);

    @TempDir
    Path folder;

    private FileDeviceSecret device;
    private KeyWrap wrap;
    private final DataKey key = DataKey.random();

    @BeforeEach
    void wrapOnThisDevice() {
        device = new FileDeviceSecret(folder.resolve("device"));
        wrap = new KeyWrap(device, CHEAP);
    }

    public static Passphrase phrase(String text) {
        return new Passphrase(text.toCharArray());
    }

    @Test
    void theRightPassphraseGivesTheKeyBack() throws IOException {
        byte[] file = wrap.wrap(key, phrase("blåbär i skogen"));
        assertThat(wrap.unwrap(file, phrase("blåbär i skogen")))
                .isInstanceOfSatisfying(
                        UnwrapResult.Unwrapped.class,
                        it -> assertThat(it.key().bytes()).isEqualTo(key.bytes()));
    }

    @Test
    void composedAndDecomposedLettersAreTheSamePassphrase() throws IOException {
        byte[] file = wrap.wrap(key, phrase("bl\u00e5b\u00e4r i skogen"));
        assertThat(wrap.unwrap(file, phrase("bla\u030aba\u0308r i skogen"))).isInstanceOf(UnwrapResult.Unwrapped.class);
    }

    @Test
    void b11_anyKindOfSpaceIsTheSamePassphrase() throws IOException {
        byte[] file = wrap.wrap(key, phrase("blåbär i skogen"));
        for (String space : new String[] {"\u00a0", "\u2009", "\u202f", "\u3000"}) {
            assertThat(wrap.unwrap(file, phrase("blåbär i skogen".replace(" ", space))))
                    .as("U+%04X", (int) space.charAt(0))
                    .isInstanceOf(UnwrapResult.Unwrapped.class);
        }
        assertThat(wrap.unwrap(file, phrase("blåbäriskogen"))).isEqualTo(new UnwrapResult.NotUnwrapped());
    }

    @Test
    void b11_aKeyThatWasWrappedWhenKindsOfSpaceWereKeptApartStillOpens() throws IOException {
        Passphrase typed = phrase("bla\u030aba\u0308r\u00a0i\u00a0skogen");
        byte[] before = wrap.wrap(key, typed.former().orElseThrow());
        assertThat(wrap.unwrap(before, typed)).isInstanceOf(UnwrapResult.Unwrapped.class);
        assertThat(wrap.unwrap(before, phrase("blåbär i skogen"))).isEqualTo(new UnwrapResult.NotUnwrapped());
    }

    @Test
    void aWrongPassphraseIsAnOutcome() throws IOException {
        byte[] file = wrap.wrap(key, phrase("blåbär i skogen"));
        assertThat(wrap.unwrap(file, phrase("blåbär i skoge"))).isEqualTo(new UnwrapResult.NotUnwrapped());
        assertThat(wrap.unwrap(file, phrase(""))).isEqualTo(new UnwrapResult.NotUnwrapped());
    }

    @Test
    void theRightPassphraseOnAnotherDeviceOpensNothing() throws IOException {
        byte[] file = wrap.wrap(key, phrase("blåbär i skogen"));
        KeyWrap elsewhere = new KeyWrap(new FileDeviceSecret(folder.resolve("other")), CHEAP);
        assertThat(elsewhere.unwrap(file, phrase("blåbär i skogen"))).isEqualTo(new UnwrapResult.OtherDevice());
    }

    @Test
    void everyFlippedByteIsDamageAndNotAWrongPassphrase() throws IOException {
        byte[] file = wrap.wrap(key, phrase("blåbär i skogen"));
        for (int i = 0; i < file.length; i++) {
            byte[] flipped = file.clone();
            flipped[i] ^= 0x10;
            assertThat(wrap.unwrap(flipped, phrase("blåbär i skogen")))
                    .as("byte %d", i)
                    .isEqualTo(new UnwrapResult.DamagedKey());
        }
        assertThat(wrap.unwrap(new byte[0], phrase("blåbär i skogen"))).isEqualTo(new UnwrapResult.DamagedKey());
    }

    @Test
    void aNewPassphraseOpensTheSameKeyAndTheOldOneNoMore() throws IOException {
        byte[] file = wrap.wrap(key, phrase("den nya frasen"));
        assertThat(wrap.unwrap(file, phrase("den nya frasen"))).isInstanceOf(UnwrapResult.Unwrapped.class);
        assertThat(wrap.unwrap(file, phrase("blåbär i skogen"))).isEqualTo(new UnwrapResult.NotUnwrapped());
    }

    @Test
    void aKeyWrappedAtAnotherCostStillOpens() throws IOException {
        byte[] file = wrap.wrap(key, phrase("blåbär i skogen"));
        KeyWrap raised = new KeyWrap(device, new Argon2Cost(128, 2, 1));
        assertThat(raised.unwrap(file, phrase("blåbär i skogen"))).isInstanceOf(UnwrapResult.Unwrapped.class);
    }

    @Test
    void theStandardCostOpensWhatItWrapped() throws IOException {
        KeyWrap standard = new KeyWrap(device, Argon2Cost.STANDARD);
        byte[] file = standard.wrap(key, phrase("blåbär i skogen"));
        assertThat(standard.unwrap(file, phrase("blåbär i skogen"))).isInstanceOf(UnwrapResult.Unwrapped.class);
    }

    @Test
    void aShortPassphraseCannotBeChosen() {
        assertThat(phrase("123456789").findings()).containsExactly(PassphraseFinding.TOO_SHORT);
        assertThat(phrase("aaaaaaaaaa").findings()).containsExactly(PassphraseFinding.ONE_CHARACTER);
        assertThat(phrase("qåz8ömäv1x").findings()).isEmpty();
        assertThatThrownBy(() -> wrap.wrap(key, phrase("1234"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyTheOwnerMayReadTheDeviceSecret() throws IOException {
        byte[] first = device.read();
        assertThat(device.read()).isEqualTo(first).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("device"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aDestroyedDeviceSecretOpensNothing() throws IOException {
        byte[] file = wrap.wrap(key, phrase("blåbär i skogen"));
        device.destroy();
        assertThat(wrap.unwrap(file, phrase("blåbär i skogen"))).isEqualTo(new UnwrapResult.OtherDevice());
    }

    @Test
    void closedSecretsAreOverwritten() {
        Passphrase typed = phrase("blåbär i skogen");
        typed.close();
        assertThat(typed.utf8()).containsOnly(0);
        byte[] bytes = key.bytes();
        key.close();
        assertThat(bytes).containsOnly(0);
        assertThatThrownBy(key::bytes).isInstanceOf(StoreLocked.class);
    }
}
