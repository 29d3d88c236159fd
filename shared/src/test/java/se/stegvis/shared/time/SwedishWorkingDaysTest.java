package se.stegvis.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SwedishWorkingDaysTest {
    private static final WorkingDays DAYS = new SwedishWorkingDays();

    /** Easter Day by golden number and epact, as the almanac tables give it: another way than the product's. */
    private static LocalDate easter(int year) {
        int golden = year % 19 + 1;
        int century = year / 100 + 1;
        int epact = Math.floorMod(11 * golden + 20 + (8 * century + 5) / 25 - 5 - (3 * century / 4 - 12), 30);
        if (epact == 24 || epact == 25 && golden > 11) {
            epact++;
        }
        int moon = epact > 23 ? 74 - epact : 44 - epact;
        LocalDate full = LocalDate.of(year, 3, 1).plusDays(moon - 1L);
        return full.plusDays(7L - full.getDayOfWeek().getValue() % 7);
    }

    @Test
    void everyDayOfThreeCenturiesIsFreeByItsRuleOrWorked() {
        assertThat(easter(2026)).isEqualTo("2026-04-05");
        assertThat(easter(2038)).isEqualTo("2038-04-25");
        assertThat(easter(2008)).isEqualTo("2008-03-23");
        for (int year = 1900; year <= 2199; year++) {
            LocalDate easter = easter(year);
            LocalDate midsummer = IntStream.rangeClosed(19, 25)
                    .mapToObj(LocalDate.of(year, 6, 1)::withDayOfMonth)
                    .filter(day -> day.getDayOfWeek() == DayOfWeek.FRIDAY)
                    .findFirst()
                    .orElseThrow();
            Set<LocalDate> free = Stream.of("01-01", "01-06", "05-01", "06-06", "12-24", "12-25", "12-26", "12-31")
                    .map((year + "-")::concat)
                    .map(LocalDate::parse)
                    .collect(Collectors.toSet());
            free.addAll(Set.of(easter.minusDays(2), easter.plusDays(1), easter.plusDays(39), midsummer));
            LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).forEach(day -> assertThat(
                            DAYS.isWorkingDay(day))
                    .as("%s", day)
                    .isEqualTo(day.getDayOfWeek().getValue() <= 5 && !free.contains(day)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-04, 0, 2026-12-04",
        "2026-12-04, 1, 2026-12-07",
        "2026-12-23, 1, 2026-12-28",
        "2026-12-30, 2, 2027-01-05"
    })
    void workingDaysAreCounted(LocalDate from, int count, LocalDate day) {
        assertThat(DAYS.plusWorkingDays(from, count)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-24", "2026-12-26", "2026-12-27"})
    void aFreeDayHasTheLastOneBeforeAndTheFirstOneAfter(LocalDate free) {
        assertThat(DAYS.lastUntil(free)).isEqualTo("2026-12-23");
        assertThat(DAYS.firstFrom(free)).isEqualTo("2026-12-28");
        LocalDate worked = LocalDate.parse("2026-12-23");
        assertThat(DAYS.lastUntil(worked)).isEqualTo(worked);
        assertThat(DAYS.firstFrom(worked)).isEqualTo(worked);
    }
}
