package se.stegvis.shared.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.shared.text.SearchText.Match;

/** A case is found by name, personal number or case number, on the tablet as on the web. */
class CaseQueryTest {
    /** Its case number is 4F3A-90BC. */
    private static final UUID CASE = UUID.fromString("00000000-0000-7000-8000-00004f3a90bc");

    private static final CaseQuery.Target AGNETA = CaseQuery.Target.of(CASE, "Agneta Édström", "19900602-2397");
    private static final CaseQuery.Target UNNAMED = CaseQuery.Target.of(CASE, "", "");
    private static final CaseQuery.Target FOREIGN = CaseQuery.Target.of(CASE, "Omar Said", "LMA 50-AB12");

    @ParameterizedTest
    @CsvSource({
        "agn, EXACT",
        "édst agn, EXACT",
        "edstrom, NONE",
        "edström, BY_BASE_LETTERS",
        "neta, NONE",
        "agneta berg, NONE"
    })
    void eachWordBeginsAWordOfTheName(String typed, Match match) {
        assertThat(CaseQuery.of(typed).match(AGNETA)).isEqualTo(match);
    }

    /** A few digits are enough, in the midst too, since a number is often told by its end. */
    @ParameterizedTest
    @ValueSource(strings = {"199006022397", "19900602-2397", "900602-2397", "9006022397", "2397", "0602", "2", "9"})
    void thePersonalNumberIsFoundHoweverItIsWritten(String typed) {
        assertThat(CaseQuery.of(typed).match(AGNETA)).isEqualTo(Match.EXACT);
    }

    @Test
    void anotherNumberFindsNobody() {
        assertThat(CaseQuery.of("2398").match(AGNETA)).isEqualTo(Match.NONE);
        assertThat(CaseQuery.of("199006022398").match(AGNETA)).isEqualTo(Match.NONE);
    }

    /** The one of another century is another person's. */
    @Test
    void theCenturyCounts() {
        assertThat(CaseQuery.of("18900602-2397").match(AGNETA)).isEqualTo(Match.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4F3A-90BC", "4f3a90bc", "4F3A", "4f"})
    void theCaseNumberIsFoundByItsBeginning(String typed) {
        assertThat(CaseQuery.of(typed).match(UNNAMED)).isEqualTo(Match.EXACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"90BC", "F3A9", "4F3B"})
    void theCaseNumberIsNotFoundByItsMidst(String typed) {
        assertThat(CaseQuery.of(typed).match(UNNAMED)).isEqualTo(Match.NONE);
    }

    /** Below four signs with a letter among them it is rather the beginning of a name. */
    @ParameterizedTest
    @CsvSource({"LMA50AB12, EXACT", "0AB1, EXACT", "ab12, EXACT", "AB1, NONE", "b1, NONE", "50, EXACT", "1, EXACT"})
    void aNumberOfAnotherSortNeedsFourSignsOrDigitsAlone(String typed, Match match) {
        assertThat(CaseQuery.of(typed).match(FOREIGN)).isEqualTo(match);
    }

    @Test
    void neitherTheTextNorTheCaseIsPrinted() {
        assertThat(CaseQuery.of("19900602-2397")).hasToString("CaseQuery[hidden]");
        assertThat(AGNETA).hasToString("Target[hidden]");
    }
}
