package se.stegvis.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PasswordTest {
    private static final String TYPED = "Gräsmåla ö 4711 kväll";

    @Test
    void b11_whicheverKeyboardTypesIt() {
        String apart = Normalizer.normalize(TYPED, Normalizer.Form.NFD);
        assertThat(apart).isNotEqualTo(TYPED);
        assertThat(Password.canonical(apart))
                .isEqualTo(Password.canonical(TYPED))
                .isEqualTo(TYPED);
        assertThat(Password.length(apart)).isEqualTo(Password.length(TYPED)).isEqualTo(21);
        assertThat(Password.canonical(TYPED.replace(' ', '\u00a0'))).isEqualTo(TYPED);
    }

    @Test
    void b11_nothingElseIsTakenForTheSame() {
        for (String other : java.util.List.of(TYPED + " ", " " + TYPED, TYPED.toLowerCase(java.util.Locale.ROOT))) {
            assertThat(Password.canonical(other)).isNotEqualTo(TYPED);
        }
        assertThat(Password.canonical("ﬁn １２")).as("no compatibility forms").isEqualTo("ﬁn １２");
    }

    @Test
    void b11_canonicalOfCanonicalIsItself() {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            String typed = random.ints(12, 1, 0x3000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String once = Password.canonical(typed);
            assertThat(Password.canonical(once)).isEqualTo(once);
            assertThat(Password.canonical(Normalizer.normalize(typed, Normalizer.Form.NFD)))
                    .isEqualTo(once);
        }
    }
}
