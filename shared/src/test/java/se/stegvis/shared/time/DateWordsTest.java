package se.stegvis.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DateWordsTest {
    private final DateWords swedish = DateWords.of(Locale.forLanguageTag("sv"));
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);

    @Test
    void b3_theYearIsShownWheneverItIsNotThisOne() {
        for (LocalDate day = TODAY.minusYears(2); day.isBefore(TODAY.plusYears(2)); day = day.plusDays(1)) {
            String year = String.valueOf(day.getYear());
            assertThat(swedish.near(day, TODAY).contains(year)).as("%s", day).isEqualTo(day.getYear() != 2026);
            assertThat(swedish.full(day)).endsWith(year);
            assertThat(swedish.brief(day)).endsWith(year);
            assertThat(swedish.withWeekday(day)).endsWith(year);
            assertThat(DateWords.iso(day)).startsWith(year);
        }
        assertThat(swedish.near(LocalDate.of(2026, 12, 4), TODAY)).isEqualTo("fre 4 dec");
        assertThat(swedish.near(LocalDate.of(2027, 1, 1), TODAY)).isEqualTo("fre 1 jan 2027");
    }

    @Test
    void todayIsSaidWithItsWeekdayAndATimeByTheClock() {
        assertThat(swedish.today(LocalDate.of(2026, 11, 22))).isEqualTo("söndag 22 november");
        assertThat(DateWords.hours(LocalTime.of(4, 5))).isEqualTo("04:05");
    }

    @Test
    void b3_anInstantIsTheSwedishDayAlsoAroundNewYear() {
        assertThat(DateWords.minute(Instant.parse("2026-12-31T22:59:59Z"))).isEqualTo("2026-12-31 23:59");
        assertThat(DateWords.minute(Instant.parse("2026-12-31T23:00:00Z"))).isEqualTo("2027-01-01 00:00");
        assertThat(SwedishTime.day(Instant.parse("2026-12-31T22:59:59Z"))).isEqualTo("2026-12-31");
        assertThat(SwedishTime.day(OffsetDateTime.parse("2026-12-31T23:00:00Z")))
                .isEqualTo("2027-01-01");
        assertThat(SwedishTime.day(OffsetDateTime.parse("2026-06-30T22:00:00Z")))
                .isEqualTo("2026-07-01");
    }
}
