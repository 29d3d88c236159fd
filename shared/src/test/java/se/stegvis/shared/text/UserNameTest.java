package se.stegvis.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UserNameTest {
    private static final String NAME = "handlaggare2@ekdalen";

    @Test
    void b5_everySpellingOfANameIsThatName() {
        for (String typed : List.of(
                NAME, " Handlaggare2@EKDALEN ", "\u00a0HANDLAGGARE2@ekdalen\u2003\t\n", "ｈａｎｄｌａｇｇａｒｅ２＠ｅｋｄａｌｅｎ")) {
            assertThat(UserName.read(typed)).map(UserName::written).hasValue(NAME);
        }
    }

    @Test
    void b5_b12_whatOnlyLooksLikeTheNameIsNobodys() {
        for (String typed : List.of(
                "händläggare2@ekdalen",
                "hàndlàggare2@ekdalen",
                "handlaggare2 @ekdalen",
                "handlaggare2@ ekdalen",
                "handlaggare2@ekdalen\u200b",
                "\ufeffhandlaggare2@ekdalen",
                "hand\u00adlaggare2@ekdalen",
                "hаndlaggare2@ekdalen",
                "handlaggare2@växjö",
                "handlaggare2@😀",
                "handlaggare2@ekdalen@ekdalen",
                "@ekdalen",
                "handlaggare2@",
                "handlaggare2",
                "\u202ehandlaggare2@ekdalen",
                "handlaggare2\u0000@ekdalen",
                "\ud800@ekdalen",
                "",
                "a".repeat(500) + "@ekdalen")) {
            assertThat(UserName.read(typed)).as("%s characters", typed.length()).isEmpty();
        }
        assertThat(UserName.read(null)).isEmpty();
    }

    /** Of all signs of Unicode, only those that NFKC and case make a plain letter or digit pass for one. */
    @Test
    void b5_noSignOutsideAsciiIsLeftInAName() {
        Set<String> left = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .mapToObj(sign -> UserName.name("x" + Character.toString(sign)))
                .flatMap(java.util.Optional::stream)
                .collect(Collectors.toSet());
        assertThat(left).allSatisfy(name -> assertThat(name).matches("x[a-z0-9._-]+"));
    }

    @Test
    void b10_theLanguageOfTheMachineChangesNoName() {
        Locale before = Locale.forLanguageTag("sv-SE");
        try {
            for (String tag : List.of("tr-TR", "ar-EG", "lt-LT", "th-TH-u-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(UserName.read("INGRID1@LIDEN"))
                        .map(UserName::written)
                        .hasValue("ingrid1@liden");
                assertThat(TypedNumber.read("12,5")).hasValue(new java.math.BigDecimal("12.5"));
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void itsTextIsHidden() {
        assertThat(UserName.read(NAME).orElseThrow()).asString().doesNotContain("handlaggare2");
    }
}
