package se.stegvis.shared.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.process.LegalReference;

class LegalTimerTest {
    private static final LocalDate LONG_AGO = LocalDate.of(1990, 1, 1);

    @ParameterizedTest(name = "R1 {0} and {1} is {2}")
    @CsvSource({"2026-08-31, P6M, 2027-02-28", "2024-02-29, P5Y, 2029-02-28", "2026-11-30, P3M, 2027-02-28"})
    void r1MonthsEndOnTheLastDayThereIs(LocalDate since, Period after, LocalDate falls) {
        LegalReference law =
                new LegalReference("x", "1 §", new LocalizedText("x", Optional.empty()), LONG_AGO, Optional.empty());
        assertThat(new LegalTimer(CaseRule.ACTIVITY_PLAN_DUE, after, LONG_AGO, Set.of(), law).falls(since))
                .isEqualTo(falls);
    }

    @Test
    void aProvisionCountsInTheDaysItIsTheLaw() {
        assertThat(LegalTimer.on(LocalDate.of(2026, 6, 30))).isEmpty();
        assertThat(LegalTimer.on(LocalDate.of(2026, 7, 1)))
                .extracting(timer -> timer.law().provision())
                .containsExactly("12 kap. 4 a–4 f §§");
    }
}
