package se.stegvis.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.UnicodeSet;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** By classes of Unicode, asked of the JDK's own tables, and not by examples. */
class VisibleTextTest {
    /** DerivedCoreProperties.txt of Unicode 17, Default_Ignorable_Code_Point: first and last of each range. */
    private static final int[][] IGNORABLE = {
        {0xAD, 0xAD}, {0x34F, 0x34F}, {0x61C, 0x61C}, {0x115F, 0x1160}, {0x17B4, 0x17B5}, {0x180B, 0x180F},
        {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F}, {0x3164, 0x3164}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF},
        {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFF8}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}
    };

    private static final Set<Integer> DRAWN_AS_NOTHING = Set.of(0x2800, 0xFFFC, 0x1D159, 0x13441, 0x13442);

    private static final Set<Integer> NO_INK = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.SPACE_SEPARATOR,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR,
            (int) Character.PRIVATE_USE);

    private static boolean ignorable(int sign) {
        for (int[] range : IGNORABLE) {
            if (sign >= range[0] && sign <= range[1]) {
                return true;
            }
        }
        return false;
    }

    private static boolean noInk(int sign) {
        return NO_INK.contains(Character.getType(sign))
                || Character.isWhitespace(sign)
                || ignorable(sign)
                || DRAWN_AS_NOTHING.contains(sign);
    }

    private static IntStream all() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT);
    }

    @Test
    void b6_noSignWithoutInkIsAText() {
        assertThat(all().filter(VisibleTextTest::noInk).filter(sign -> VisibleText.isVisible(text(sign))))
                .as("code points without ink that count as text")
                .isEmpty();
    }

    @Test
    void b6_everyLetterNumberMarkAndSymbolWithInkIsAText() {
        assertThat(all().filter(sign -> Character.isLetterOrDigit(sign) || isSymbol(sign))
                        .filter(sign -> !noInk(sign))
                        .filter(sign -> !VisibleText.isVisible(text(sign))))
                .as("code points with ink that do not count")
                .isEmpty();
    }

    private static boolean isSymbol(int sign) {
        int type = Character.getType(sign);
        return type >= Character.DASH_PUNCTUATION && type <= Character.OTHER_SYMBOL
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION;
    }

    @Test
    void b6_noMixtureOfSignsWithoutInkIsATextAndOneLetterMakesItOne() {
        int[] noInk = all().filter(VisibleTextTest::noInk)
                .filter(sign -> Character.getType(sign) != Character.NON_SPACING_MARK)
                .toArray();
        Random random = new Random(6);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder mixed = new StringBuilder();
            random.ints(1 + random.nextInt(12), 0, noInk.length).forEach(at -> mixed.appendCodePoint(noInk[at]));
            assertThat(VisibleText.isVisible(mixed)).isFalse();
            assertThat(VisibleText.written(mixed.toString())).isEmpty();
            mixed.insert(mixed.offsetByCodePoints(0, 0), 'å');
            assertThat(VisibleText.isVisible(mixed)).isTrue();
            assertThat(VisibleText.trimmed(mixed.toString())).isEqualTo("å");
        }
    }

    @Test
    void b6_anAccentWithoutALetterIsNoTextAndStaysOnItsLetter() {
        assertThat(VisibleText.isVisible("\u0301")).isFalse();
        assertThat(VisibleText.trimmed(" \u00a0e\u0323\u0301\u200b ")).isEqualTo("\u1eb9\u0301");
        assertThat(VisibleText.isVisible(null)).isFalse();
    }

    @Test
    void b13_whatDiffersInFormLineEndsAndTrailingSpaceIsTheSameToTheEye() {
        String note = "Åsa såg trött ut.\nHon åt.\n\nÄven ö och é.";
        String apart = Normalizer.normalize(note, Normalizer.Form.NFD);
        for (String same : List.of(
                apart,
                note.replace("\n", "\r\n"),
                note.replace("\n", "\r"),
                note.replace("\n", "\u2028"),
                note + "\n",
                note + "\n \n\t\n",
                note.replace("\n", "  \n"),
                note.replace(" ", "\u00a0"),
                note.replace("trött", "trö\u200btt"),
                "\ufeff" + note,
                apart.replace("\n", " \r\n") + "\r\n")) {
            assertThat(VisibleText.sameToTheEye(note, same)).isTrue();
            assertThat(VisibleText.sameToTheEye(same, note)).isTrue();
        }
    }

    @Test
    void b13_signsWithoutWidthAndPlainFormsAreNoDifferenceWhicheverTheyAre() {
        UnicodeSet unseen = new UnicodeSet("[[:Default_Ignorable_Code_Point:]-[\\u202B\\u202E\\u2067]]");
        for (String sign : unseen) {
            assertThat(VisibleText.sameToTheEye("trött", "trö" + sign + "tt"))
                    .as(sign)
                    .isTrue();
            assertThat(VisibleText.sameToTheEye("e" + sign + "\u0301n", "én"))
                    .as(sign)
                    .isTrue();
        }
        assertThat(VisibleText.sameToTheEye("e\u2011post 5\u202f000", "e-post 5 000"))
                .isTrue();
        assertThat(VisibleText.sameToTheEye("e\u2010post", "e-post")).isTrue();
        assertThat(VisibleText.sameToTheEye("👩\u200d💻", "👩💻"))
                .as("one picture or two")
                .isFalse();
        assertThat(VisibleText.sameToTheEye("❤\uFE0F", "❤")).isTrue();
        assertThat(VisibleText.sameToTheEye("\u202Eabc", "abc"))
                .as("turned round")
                .isFalse();
        assertThat(VisibleText.sameToTheEye("a – b", "a - b")).as("a dash").isFalse();
    }

    @Test
    void b13_whatAReaderSeesIsNotTheSame() {
        String note = "Hon åt.\nSen gick hon.";
        for (String other : List.of(
                "Hon at.\nSen gick hon.",
                "Hon åt. Sen gick hon.",
                "Hon åt.\n\nSen gick hon.",
                "  Hon åt.\nSen gick hon.",
                "hon åt.\nSen gick hon.",
                "Hon åt\nSen gick hon.")) {
            assertThat(VisibleText.sameToTheEye(note, other)).isFalse();
        }
        assertThat(VisibleText.sameToTheEye("می\u200cروم", "میروم"))
                .as("joined or not")
                .isFalse();
    }

    @Test
    void b13_signsWithoutInkThatChangeAnotherSignAreSeen() {
        String england = "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F";
        String scotland = "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F";
        assertThat(VisibleText.sameToTheEye(england, "\uD83C\uDFF4")).isFalse();
        assertThat(VisibleText.sameToTheEye(england, scotland)).isFalse();
        for (String no : List.of("", "kl 8", "#", "*", "a")) {
            assertThat(VisibleText.sameToTheEye(no + england.substring(2), no))
                    .as("tags of no picture")
                    .isTrue();
        }
        for (int selector = 0xE0100; selector <= 0xE01EF; selector++) {
            assertThat(VisibleText.sameToTheEye("葛城" + text(selector), "葛城")).isFalse();
            assertThat(VisibleText.sameToTheEye("trö" + text(selector) + "tt", "trött"))
                    .isTrue();
        }
    }

    @Test
    void b13_whatTurnsTheDirectionIsSeenWhereItMovesASign() {
        for (String nothing : List.of("\u200E", "\u200F", "\u061C", "\u202A", "\u202C", "\u202D", "\u2066", "\u2068")) {
            assertThat(VisibleText.sameToTheEye(nothing + "abc 12", "abc 12"))
                    .as(Integer.toHexString(nothing.charAt(0)))
                    .isTrue();
        }
        for (String turned : List.of("\u202Babc.", "\u2067abc!", "\u202Eabc", "\u202B1 \u05D0 2")) {
            assertThat(VisibleText.sameToTheEye(turned, turned.replaceAll("\\p{Cf}", "")))
                    .as(Integer.toHexString(turned.charAt(0)))
                    .isFalse();
        }
        assertThat(VisibleText.sameToTheEye("\u202D\u05D0\u05D1\u05D2", "\u05D0\u05D1\u05D2"))
                .as("Hebrew from left to right")
                .isFalse();
        assertThat(VisibleText.sameToTheEye("\u2067\u05D0\u05D1\u2069", "\u05D0\u05D1"))
                .as("as it is read anyhow")
                .isTrue();
        assertThat(VisibleText.sameToTheEye("a\n\u202Ebc", "a\n\u202Ebc\u202C")).isTrue();
        assertThat(VisibleText.sameToTheEye("\u202Ecba", "abc")).isTrue();
    }

    private static String text(int sign) {
        return Character.toString(sign);
    }
}
