package se.stegvis.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same text under each rule of this room, side by side. A note keeps its letters; a password keeps those that a person
 * tells apart; a search compares them without case and accents; a user name is refused unless it is plain. An empty column:
 * refused, or nothing of it is left.
 */
class TextRulesTest {

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            what it is             | typed              | note               | password           | exact search   | by base letter | user name
            capitals               | 'Anna1'            | 'Anna1'            | 'Anna1'            | 'anna1'        | 'anna1'        | 'anna1'
            å typed in two         | 'A\u030ake'       | 'Åke'              | 'Åke'              | 'åke'          | 'åke'          | -
            é typed in two         | 'Andre\u0301'     | 'André'            | 'André'            | 'andré'        | 'andre'        | -
            a letter of another    | 'Łukasz'           | 'Łukasz'           | 'Łukasz'           | 'łukasz'       | 'lukasz'       | -
            the sign of ångström   | '\u212bsa'        | 'Åsa'              | 'Åsa'              | 'åsa'          | 'åsa'          | -
            a ligature             | 'ﬁn1'              | 'ﬁn1'              | 'ﬁn1'              | 'fin1'         | 'fin1'         | 'fin1'
            full-width letters     | 'ａｎｎａ１'        | 'ａｎｎａ１'        | 'ａｎｎａ１'        | 'anna1'        | 'anna1'        | 'anna1'
            sharp s                | 'groß1'            | 'groß1'            | 'groß1'            | 'gross1'       | 'gross1'       | 'gross1'
            a Turkish capital      | 'İnci'             | 'İnci'             | 'İnci'             | 'i̇nci'        | 'inci'         | -
            a letter of Cyrillic   | 'аnna1'            | 'аnna1'            | 'аnna1'            | 'аnna1'        | 'аnna1'        | -
            a no-break space       | 'på\u00a0väg'     | 'på\u00a0väg'     | 'på väg'           | 'på väg'       | 'på väg'       | -
            an ideographic space   | 'på\u3000väg'     | 'på\u3000väg'     | 'på väg'           | 'på väg'       | 'på väg'       | -
            a space of a font      | 'på\u2009väg'     | 'på\u2009väg'     | 'på väg'           | 'på väg'       | 'på väg'       | -
            spaces around          | '\u00a0anna1 '    | '\u00a0anna1 '    | ' anna1 '          | ' anna1 '      | ' anna1 '      | 'anna1'
            a tab                  | 'på\\tväg'         | 'på\\tväg'         | 'på\\tväg'         | 'på\\tväg'     | 'på\\tväg'     | -
            a line of Windows      | 'på\\r\\nväg'      | 'på\\nväg'         | 'på\\r\\nväg'      | 'på\\r\\nväg'  | 'på\\r\\nväg'  | -
            a soft hyphen          | 'an\u00adna1'     | 'an\u00adna1'     | 'an\u00adna1'     | 'anna1'        | 'anna1'        | -
            a sign without width   | 'anna1\u200b'     | 'anna1\u200b'     | 'anna1\u200b'     | 'anna1'        | 'anna1'        | -
            a sign that turns      | '\u202eanna1'     | '\u202eanna1'     | '\u202eanna1'     | 'anna1'        | 'anna1'        | -
            a face                 | '😀1'              | '😀1'              | '😀1'              | '😀1'          | '😀1'          | -
            """, useHeadersInDisplayName = true)
    void b5_b8_b11_oneTextUnderEachRule(
            String what, String typed, String note, String password, String exact, String base, String userName) {
        String text = typed.translateEscapes();
        assertThat(VisibleText.canonical(text)).as("note").isEqualTo(note.translateEscapes());
        assertThat(Password.canonical(text)).as("password").isEqualTo(password.translateEscapes());
        assertThat(LetterFolding.exact(text)).as("exact search").isEqualTo(exact.translateEscapes());
        assertThat(LetterFolding.base(LetterFolding.exact(text)))
                .as("by base letter")
                .isEqualTo(base.translateEscapes());
        assertThat(UserName.name(text)).as("user name").isEqualTo(Optional.ofNullable(userName));
        assertThat(Password.isCanonical(text))
                .as("kept as it is")
                .isEqualTo(Password.canonical(text).equals(text));
    }
}
