package se.stegvis.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpHorizonTest {
    /** Six months from a day that the sixth month lacks end on its last day. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 2026-12-01, true",
        "2020-01-01, 2026-12-01, true",
        "2027-06-01, 2026-12-01, true",
        "2027-06-02, 2026-12-01, false",
        "2027-02-28, 2026-08-31, true",
        "2027-03-01, 2026-08-31, false",
        "2062-12-04, 2026-12-01, false",
    })
    void aFollowUpCountsWhenItIsLateOrWithinSixMonths(LocalDate due, LocalDate today, boolean counts) {
        assertThat(FollowUpHorizon.reaches(due, today)).isEqualTo(counts);
    }
}
