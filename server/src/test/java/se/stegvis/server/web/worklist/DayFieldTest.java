package se.stegvis.server.web.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.server.team.FormerNames;
import se.stegvis.server.web.page.WebTexts;
import se.stegvis.shared.publication.ProcessRegistry;

/** Tuesday 1 December 2026 is today. */
class DayFieldTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Names NAMES = new Names(
            List.of(),
            FormerNames.NameHistory.NONE,
            ProcessRegistry.builtIn(),
            new WebTexts(),
            Locale.forLanguageTag("sv-SE"),
            TODAY);

    private static DayField read(String typed) {
        return DayField.of("firstOn", typed, "", NAMES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-24", "261224", "24/12", "24 december", "torsdag 24 dec 2026", "２４/１２"})
    void b2_whatSwedesWriteIsReadOnTheWebToo(String typed) {
        assertThat(read(typed).day()).contains(LocalDate.of(2026, 12, 24));
        assertThat(read(typed).text()).isEqualTo("2026-12-24");
        assertThat(DayField.ofAnyYear("firstOn", typed, "", NAMES).day()).contains(LocalDate.of(2026, 12, 24));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30, Det finns ingen dag ”2026-02-30”. Rätta den.",
        "efter jul, ”efter jul” går inte att läsa som ett datum. Skriv till exempel 2026-12-20 eller 20/12.",
        "december, 'Dagen saknas i ”december”. Skriv den också, till exempel 20 december 2026.'",
        "v 51, Vilken dag menar du med ”v 51”?",
        "2062-12-04, ”2062-12-04” ligger långt från i dag. Vilken dag menar du?",
    })
    void b2_whatIsNotReadStaysInTheFieldWithASentence(String typed, String sentence) {
        DayField field = read(typed);
        assertThat(field.day()).isEmpty();
        assertThat(field.text()).isEqualTo(typed);
        assertThat(field.sentence()).isEqualTo(sentence);
    }

    @Test
    void b3_aYearFarOffIsAskedAboutAndMayBeMeant() {
        assertThat(read("2062-12-04").choices())
                .extracting(DayField.DayChoice::label)
                .containsExactly("fre 4 dec 2026", "mån 4 dec 2062");
        assertThat(DayField.of("firstOn", "2062-12-04", "2062-12-04", NAMES).day())
                .contains(LocalDate.of(2062, 12, 4));
    }

    @Test
    void b2_onlyADayThatWasAskedAboutCanBeChosen() {
        assertThat(DayField.of("firstOn", "v 51", "2026-12-24", NAMES).day()).isEmpty();
        assertThat(DayField.of("firstOn", "v 51", "2026-12-16", NAMES).day()).contains(LocalDate.of(2026, 12, 16));
    }

    @ParameterizedTest
    @CsvSource({"2062-12-04, 2062-12-04", "2020-01-01, 2020-01-01", "2026-02-30,", "v 51,", "'',"})
    void b3_aPeriodOfFiguresMayBeginLongAgo(String typed, LocalDate day) {
        assertThat(DayField.ofAnyYear("from", typed, "", NAMES).day().orElse(null))
                .isEqualTo(day);
    }
}
