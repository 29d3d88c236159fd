package se.stegvis.shared.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {
    private static String marked(String text, String other) {
        return WordDiff.of(text, other).stream()
                .map(run -> run.differs() ? "[" + run.text() + "]" : run.text())
                .collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a b c;a b c;a b c",
                "a b c;a x c;a |[b ]|c",
                "a b c;;[a b c]",
                ";a b;''",
                "a b c d;c d a b;a b |[c d]",
                "one two three;two x;[one ]|two |[three]",
                "x a b;a b x;[x ]|a b",
                "a a b;a b;a |[a ]|b",
                "a b;b a b;a b",
                "ring Åsa i dag;ring Åsa i morgon;ring Åsa i |[dag]",
            })
    void theLongestCommonWordsAreUnmarked(String text, String other, String shown) {
        assertThat(marked(text == null ? "" : text, other == null ? "" : other)).isEqualTo(shown);
    }

    @Test
    void whiteSpaceStaysWithTheWordBeforeIt() {
        assertThat(WordDiff.of("a \n b  c", "a b c")).containsExactly(new WordDiff.Run("a \n b  c", false));
        assertThat(WordDiff.of("", "")).isEmpty();
    }

    @Test
    void textsTooLongToCompareAreMarkedWhole() {
        String many = "ord ".repeat(2001);
        assertThat(WordDiff.of(many, many)).containsExactly(new WordDiff.Run(many, true));
        String fewer = "ord ".repeat(2000);
        assertThat(WordDiff.of(fewer, fewer)).containsExactly(new WordDiff.Run(fewer, false));
    }
}
