package se.stegvis.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.shared.text.SearchText.Match.BY_BASE_LETTERS;
import static se.stegvis.shared.text.SearchText.Match.EXACT;
import static se.stegvis.shared.text.SearchText.Match.NONE;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchTextTest {
    private static SearchText.Match match(String stored, String typed) {
        return SearchText.of(stored).match(SearchText.typed(typed));
    }

    @Test
    void b8_halvesOfDoubleNamesAreFound() {
        for (String typed :
                List.of("karin", "anna karin", "Lind, Anna-Karin", "lind anna", "anna\u2011karin", "annakarin")) {
            assertThat(match("Anna-Karin Lind", typed)).as(typed).isEqualTo(EXACT);
        }
        assertThat(match("al-Hassan Ali", "hassan")).isEqualTo(EXACT);
        assertThat(match("Eva Mellan\u00a0Ek", "ek")).isEqualTo(EXACT);
    }

    /** An index over pairs misses no name that all the whole words would find. */
    @Test
    void web5_twoWholeWordsFindANameByItsPairs() {
        for (String typed : List.of(
                "Anna-Karin Lind", "lind, anna", "LIND karin", "annakarin lind", "anna karin", "Anna Karin Lind")) {
            assertThat(isPaired("Anna-Karin Lind", typed)).as(typed).isTrue();
        }
        assertThat(isPaired("Sinéad O\u2019Brien", "sinead o'brien")).isTrue();
        assertThat(isPaired("Bjørn Åberg", "björn åberg")).isTrue();
        assertThat(isPaired("Bjørn Åberg", "bjorn åberg")).isTrue();
        assertThat(isPaired("Sukarno", "sukarno")).as("a name of one word").isTrue();
    }

    @Test
    void web5_aPartOfAWordOrOneWordAloneFindsNoNameByItsPairs() {
        for (String typed : List.of("Anna", "Lind", "An Li", "Anna Lin", "Anna Lind Berg", "Asa Berg", "", "-")) {
            assertThat(isPaired("Anna-Karin Lind", typed)).as(typed).isFalse();
        }
        assertThat(isPaired("Åsa Berg", "asa berg"))
                .as("å is a letter of its own")
                .isFalse();
        assertThat(isPaired("Sukarno Berg", "sukarno")).isFalse();
    }

    @Test
    void web5_longNamesHaveFewPairs() {
        String name = IntStream.range(0, 60).mapToObj(at -> "namn" + at).collect(Collectors.joining(" "));
        assertThat(SearchText.of(name).pairs()).hasSize(28);
        assertThat(SearchText.typed(name).firstPairs()).hasSize(1);
        assertThat(SearchText.of("").pairs()).isEmpty();
    }

    private static boolean isPaired(String stored, String typed) {
        SearchText name = SearchText.of(stored);
        SearchText wanted = SearchText.typed(typed);
        boolean indexed = wanted.firstPairs().stream().anyMatch(name.pairs()::contains);
        assertThat(name.hasWhole(wanted)
                        && !indexed
                        && wanted.firstPairs().iterator().next().contains(" "))
                .as("the index misses a name that fits")
                .isFalse();
        return indexed && name.hasWhole(wanted);
    }

    @Test
    void b8_anyApostropheIsAnApostrophe() {
        for (String sign : List.of("'", "\u2019", "\u02bc", "\u2018", "`", "\u00b4", "\uff07", "\u02bb", "")) {
            assertThat(match("Sinéad O'Brien", "o" + sign + "brien")).as(sign).isEqualTo(EXACT);
            assertThat(match("Sinéad O" + sign + "Brien", "o'brien"))
                    .as(sign)
                    .isIn(EXACT, sign.isEmpty() ? NONE : EXACT);
        }
        assertThat(match("Sinéad O'Brien", "brien")).isEqualTo(EXACT);
    }

    @Test
    void b8_baseLettersFindAndExactOnesFindBetter() {
        for (String[] row : new String[][] {
            {"Sinéad O'Brien", "sinead"},
            {"André Müller", "andre"},
            {"André Müller", "muller"},
            {"Łukasz Żak", "lukasz"},
            {"Łukasz Żak", "zak"},
            {"Đặng Văn Đức", "dang"},
            {"Ø Nilsen", "o nilsen"},
            {"Bjørn Dahl", "björn"},
            {"Ælfred Dahl", "aelfred"},
            {"Ælfred Dahl", "älfred"},
            {"İpek Yılmaz", "ipek"},
            {"İpek Yılmaz", "yilmaz"},
            {"Andre Muller", "andré"}
        }) {
            assertThat(match(row[0], row[1])).as("%s by %s", row[0], row[1]).isEqualTo(BY_BASE_LETTERS);
            assertThat(match(row[0], row[0])).isEqualTo(EXACT);
        }
        assertThat(match("Stefan Groß", "gross")).isEqualTo(EXACT);
    }

    @Test
    void b8_swedishLettersAreLettersOfTheirOwn() {
        for (String[] row :
                new String[][] {{"Åsa Öberg", "asa"}, {"Åsa Öberg", "oberg"}, {"Ärla", "arla"}, {"Asa", "åsa"}}) {
            assertThat(match(row[0], row[1])).isEqualTo(NONE);
        }
        assertThat(match("Åsa", "ÅSA")).isEqualTo(EXACT);
    }

    @Test
    void b8_typedOrStoredInPiecesIsTheSame() {
        for (String name : List.of("Åsa", "Åke Öman", "Ümit", "Đặng", "Nguyễn")) {
            String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
            assertThat(match(name, apart)).isEqualTo(EXACT);
            assertThat(match(apart, name)).isEqualTo(EXACT);
        }
    }

    @Test
    void b8_everyLetterOfUnicodeFindsItself() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(Character::isLetter)
                        .filter(letter -> VisibleText.isVisible(Character.toString(letter)))
                        // Modifier letters, and the Greek numeral sign that is one of them, stand for apostrophes.
                        .filter(letter -> letter != 0x374)
                        .filter(letter -> letter < 0x2B0 || letter > 0x2FF)
                        .filter(letter ->
                                match("Bo " + Character.toString(letter) + "b", Character.toString(letter)) == NONE))
                .isEmpty();
    }

    @Test
    void b8_signsAreNoWildcards() {
        for (String typed : List.of("%", "_", ".*", "*", "")) {
            assertThat(match("Eva Ek", typed)).isEqualTo(NONE);
        }
    }

    @Test
    void b8_pastedNumbersAreReadWhateverStandsAround() {
        for (String typed : List.of(
                "900602-2397",
                "\u202a900602-2397\u202c",
                "900602\u20132397",
                "900602\u22122397",
                "\ufeff900602 2397\u200e",
                "９００６０２２３９７",
                "٩٠٠٦٠٢٢٣٩٧",
                "90 06 02+2397")) {
            assertThat(SearchText.number(typed)).as(typed).hasValue("9006022397");
        }
        assertThat(SearchText.number("1a2b-3c4d")).hasValue("1A2B3C4D");
        assertThat(SearchText.number("\u200b - ")).isEmpty();
    }

    @Test
    void b8_whatIsFoundInATextIsMarkedWhereItStands() {
        String text = "Hos Andr\u0065\u0301 på kafé, Åsa";
        BitSet places = FoldedText.of(text).places(SearchText.words("andre cafe"));
        assertThat(text.substring(places.nextSetBit(0), places.nextClearBit(places.nextSetBit(0))))
                .isEqualTo("Andr\u0065\u0301");
        assertThat(FoldedText.of(text).contains("kafe")).isTrue();
        assertThat(FoldedText.of(text).contains("asa")).isFalse();
    }

    @Test
    void b8_foldingLosesNoPlace() {
        for (String text : List.of(
                "ß", "ﬁﬀ\u0301", "", "a\ud83d\ude00b", "Đặng\u0301\u0302", "\u200b\u200b", "x".repeat(300) + "ﷺ")) {
            FoldedText folded = FoldedText.of(text);
            SearchText.words(text).forEach(word -> {
                BitSet places = folded.places(List.of(word));
                assertThat(places.length()).isLessThanOrEqualTo(text.length());
            });
        }
    }
}
