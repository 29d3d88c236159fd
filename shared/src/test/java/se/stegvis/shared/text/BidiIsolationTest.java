package se.stegvis.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.Wording;

class BidiIsolationTest {
    private static final String AROUND = "Samtycke från %s, 12 maj 2026 (A1).";

    /** The order in which the signs stand on a line that begins at the left. */
    private static String seen(String text) {
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT);
        byte[] levels = new byte[text.length()];
        Object[] signs = new Object[text.length()];
        for (int i = 0; i < text.length(); i++) {
            levels[i] = (byte) bidi.getLevelAt(i);
            signs[i] = text.substring(i, i + 1);
        }
        Bidi.reorderVisually(levels, 0, signs, 0, signs.length);
        return String.join("", List.of(signs).toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "محمد",
                "אברהם",
                "אברהם 7",
                "Ali \u202eKarlsson",
                "\u202b\u202eAli",
                "Ali\u2069",
                "\u2067Ali",
                "\u2066\u2067\u2068سارا",
                "٣٤"
            })
    void b22_noNameTurnsTheSentenceAroundIt(String name) {
        String sentence = String.format(Locale.ROOT, AROUND, BidiIsolation.of(name));
        assertThat(seen(sentence)).startsWith("Samtycke från ").endsWith(", 12 maj 2026 (A1).");
    }

    @Test
    void b22_withoutIsolationTheDateIsDrawnIntoTheName() {
        assertThat(seen(String.format(Locale.ROOT, AROUND, "אברהם"))).doesNotContain(", 12 maj 2026");
    }

    @Test
    void b22_whatTurnsNothingStaysAsItIs() {
        for (String text : List.of("", "Åsa Öberg", "Đặng Văn Đức 12", "ሰላም", "Иван", "李雷")) {
            assertThat(BidiIsolation.of(text)).isSameAs(text);
        }
        assertThat(BidiIsolation.of(null)).isNull();
    }

    @Test
    void b22_eachLineIsIsolated() {
        assertThat(BidiIsolation.of("אב\nגד")).isEqualTo("\u2068אב\u2069\n\u2068גד\u2069");
    }

    @Test
    void b22_textsInARowTurnNeitherEachOtherNorWhatStandsBetween() {
        String row = BidiIsolation.joined(" · ", "\u202eSara", "אברהם 7", "19900602-2397");
        assertThat(seen(row)).matches(".*araS.* · .*7 םהרבא.* · 19900602-2397");
        assertThat(seen(String.join(" · ", "\u202eSara", "אברהם 7", "19900602-2397")))
                .doesNotContain("19900602-2397");
    }

    @Test
    void b22_theValuesOfASentenceTurnNothingOfIt() {
        String sentence =
                MessageFormatter.format("{0} från {1}, {2} av {3}", Locale.ROOT, "אברהם", "\u2067Ali", 3, "\u202eBo");
        assertThat(seen(sentence)).containsPattern(" från .*, 3 av ");
    }

    @Test
    void b22_theSentencesOfFindingsIsolateWhatTheyQuote() {
        String sentence = Wording.of(Locale.forLanguageTag("sv")).sentence("finding.required", "אברהם", List.of());
        assertThat(sentence).contains("\u2068אברהם\u2069");
        assertThat(Finding.of("observations", "required").text(Locale.forLanguageTag("sv")))
                .doesNotContain("\u2068");
    }
}
