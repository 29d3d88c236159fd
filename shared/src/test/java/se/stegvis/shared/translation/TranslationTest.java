package se.stegvis.shared.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import se.stegvis.shared.consent.ConsentDirection;
import se.stegvis.shared.consent.ConsentType;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.RepresentativeRole;

class TranslationTest {
    static final Iterable<String> LANGUAGES = Translation.LANGUAGES;

    private static Properties file(String language) throws IOException {
        Properties texts = new Properties();
        texts.load(new InputStreamReader(
                Translation.class.getResourceAsStream(language + ".properties"), StandardCharsets.UTF_8));
        return texts;
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void f10_eachLanguageHasEachTextOfTheOriginalWithTheSameGaps(String language) throws IOException {
        Properties original = file("sv");
        Properties translated = file(language);
        assertThat(translated.stringPropertyNames())
                .as("keys of " + language
                        + ".properties, where sv.properties is the original; add or remove them there")
                .isEqualTo(original.stringPropertyNames());
        assertThat(original.stringPropertyNames().stream()
                        .filter(key -> !gaps(original.getProperty(key)).equals(gaps(translated.getProperty(key))))
                        .toList())
                .as("texts of " + language
                        + ".properties that fill in other values than sv.properties does; use the same")
                .isEmpty();
        assertThat(translated.stringPropertyNames().stream()
                        .filter(key -> translated.getProperty(key).contains("'"))
                        .toList())
                .as("texts of " + language + ".properties with an apostrophe that the pattern would swallow; write ’")
                .isEmpty();
    }

    private static String gaps(String text) {
        return Stream.of("{0}", "{1}", "{2}", "{3}")
                .filter(text::contains)
                .toList()
                .toString();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void f10_eachPartyKindRoleTypeAndDirectionHasAName(String language) {
        Translation text = Translation.of(language).orElseThrow();
        Arrays.stream(Party.values())
                .forEach(one -> assertThat(text.name("party", one)).isNotEqualTo(one.name()));
        Arrays.stream(InformationKind.values())
                .forEach(one -> assertThat(text.name("information", one)).isNotEqualTo(one.name()));
        Arrays.stream(RepresentativeRole.values())
                .forEach(one -> assertThat(text.name("role", one)).isNotEqualTo(one.name()));
        Arrays.stream(ConsentDirection.values()).forEach(one -> assertThat(text.sentence("direction." + one, "x"))
                .isNotBlank());
        Arrays.stream(ConsentType.values()).forEach(one -> assertThat(text.sentence("text." + one, "a", "b", "c", "d"))
                .contains("a", "b", "c", "d"));
    }

    @Test
    void f10_noTranslationIsCheckedYetAndTheOriginalNeedsNone() {
        assertThat(Translation.swedish().checkedBy()).isPresent();
        assertThat(Translation.LANGUAGES.stream()
                        .filter(language -> !language.equals("sv"))
                        .flatMap(language -> Translation.of(language).flatMap(Translation::checkedBy).stream()))
                .isEmpty();
    }

    @Test
    void f10_aDayIsSaidInTheLanguageAndInFiguresWhereMonthsAreAmbiguous() {
        LocalDate day = LocalDate.of(2026, 12, 4);
        assertThat(Translation.swedish().date(day)).isEqualTo("4 december 2026");
        assertThat(Translation.of("uk").orElseThrow().date(day)).isEqualTo("4 грудня 2026");
        assertThat(Translation.of("ti").orElseThrow().date(day)).contains("2026-12-04");
        assertThat(Translation.of("sv-SE").orElseThrow().version()).isEqualTo("2026-12/sv");
        assertThat(Translation.of("fi")).isEmpty();
    }

    @Test
    void f10_aValueDoesNotTurnTheTextFromTheRight() {
        Translation arabic = Translation.of("ar").orElseThrow();
        assertThat(arabic.rightToLeft()).isTrue();
        assertThat(arabic.sentence("receipt.from", "Ekdalen")).contains("\u2068Ekdalen\u2069");
    }
}
