package se.stegvis.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.server.settings.PasswordSettings;

class PasswordHashTest {
    private static final PasswordSettings CHEAP = new PasswordSettings(64, 1, 2);

    @Test
    void theRightPasswordMatchesAfterReadingTheTextFormBack() {
        String phc = PasswordHash.of("hemligt åäö", CHEAP).phc();

        assertThat(phc).startsWith("$argon2id$v=19$m=64,t=1,p=1$").doesNotContain("=$");
        assertThat(PasswordHash.read(phc).orElseThrow().matches("hemligt åäö")).isTrue();
        assertThat(PasswordHash.read(phc).orElseThrow().matches("hemligt aao")).isFalse();
    }

    @Test
    void aHashMadeByTheReferenceProgramIsUnderstood() {
        // From the test suite of the reference implementation (P-H-C/phc-winner-argon2, src/test.c).
        String phc = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

        assertThat(PasswordHash.read(phc).orElseThrow().matches("password")).isTrue();
    }

    @Test
    void twoHashesOfOnePasswordDiffer() {
        assertThat(PasswordHash.of("a", CHEAP).phc())
                .isNotEqualTo(PasswordHash.of("a", CHEAP).phc());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hemligt",
                "$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$AAAA",
                "$argon2id$v=19$m=9999999,t=1,p=1$c29tZXNhbHQ$AAAA",
                "$argon2id$v=19$m=64,t=99,p=1$c29tZXNhbHQ$AAAA"
            })
    void whatIsNoHashOrTooMuchWorkIsNotRead(String text) {
        assertThat(PasswordHash.read(text)).isEmpty();
    }

    @Test
    void nobodyMatchesNoHash() {
        Passwords passwords = new Passwords(CHEAP);

        assertThat(passwords.matches(Optional.empty(), "")).isFalse();
        assertThat(passwords.matches(Optional.of("not a hash"), "")).isFalse();
        assertThat(passwords.matches(Optional.of(passwords.hash("a")), "a")).isTrue();
    }
}
