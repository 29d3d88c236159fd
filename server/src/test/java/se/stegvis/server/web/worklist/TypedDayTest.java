package se.stegvis.server.web.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-24", "261224", "24/12", "24 december", "torsdag 24 dec 2026"})
    void b2_aBrowserWithoutACalendarMayBeTypedInto(String typed) {
        assertThat(TypedDay.of(typed, TODAY)).contains(LocalDate.of(2026, 12, 24));
        assertThat(TypedDay.ofAnyYear(typed, TODAY)).contains(LocalDate.of(2026, 12, 24));
    }

    @ParameterizedTest
    @CsvSource({"2062-12-04, 2062-12-04", "2020-01-01, 2020-01-01", "2026-02-30,", "v 51,", "'',"})
    void b3_whatLiesFarOffOrIsNoDayIsNotTakenForAnAbsence(String typed, LocalDate ofFigures) {
        assertThat(TypedDay.of(typed, TODAY)).isEmpty();
        assertThat(TypedDay.ofAnyYear(typed, TODAY).orElse(null)).isEqualTo(ofFigures);
    }
}
