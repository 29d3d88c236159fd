package se.stegvis.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PersonNameTest {
    @Test
    void b22_namesOfTheWorldAreNames() {
        for (String name : List.of(
                "Åsa",
                "Bo",
                "X",
                "O’Brien",
                "al-Hassan",
                "محمد العلي",
                "Đặng Văn Đức",
                "ชัย",
                "می\u200cنا",
                "Eva\u00a0Ek",
                "𠮷田",
                "ʻOkina",
                "Nguyễn")) {
            assertThat(PersonName.flaw(name)).isEmpty();
            assertThat(PersonName.shown(name)).isPresent();
        }
    }

    @Test
    void b22_whatCannotBeSeenIsNoName() {
        for (String name : List.of("", " ", "\u00a0", "\u200b", "\u3164", "\u2800", "\u0000", "\u0301")) {
            assertThat(PersonName.flaw(name)).hasValue(PersonName.NameFlaw.UNSEEN);
            assertThat(PersonName.shown(name)).isEmpty();
        }
        assertThat(PersonName.shown(null)).isEmpty();
    }

    @Test
    void b22_noSignThatTurnsOrBreaksALineIsTakenOrShown() {
        IntStream.concat(
                        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                                .filter(sign -> Character.getType(sign) == Character.CONTROL),
                        IntStream.of(
                                0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x2028, 0x2029))
                .forEach(sign -> {
                    String name = "Eva" + Character.toString(sign) + "Ek";
                    assertThat(PersonName.flaw(name))
                            .as(Integer.toHexString(sign))
                            .hasValue(PersonName.NameFlaw.SIGN);
                    assertThat(PersonName.shown(name).orElseThrow())
                            .as(Integer.toHexString(sign))
                            .isIn("EvaEk", "Eva Ek");
                });
    }

    @Test
    void b22_lengthIsCountedInCodePoints() {
        assertThat(PersonName.flaw("å".repeat(PersonName.LONGEST))).isEmpty();
        assertThat(PersonName.flaw("𠮷".repeat(PersonName.LONGEST))).isEmpty();
        assertThat(PersonName.flaw("å".repeat(PersonName.LONGEST + 1))).hasValue(PersonName.NameFlaw.LENGTH);
    }
}
