package se.stegvis.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.shared.reminder.ReminderRules;
import se.stegvis.shared.reminder.Stage;
import se.stegvis.shared.reminder.StageRule;
import se.stegvis.shared.time.SwedishTime;
import se.stegvis.shared.time.SwedishWorkingDays;

class SwedishCalendarTest {
    private final SwedishCalendar calendar = new SwedishCalendar();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-01", // nyårsdagen
                "2027-01-06", // trettondedag jul
                "2027-03-26", // långfredagen
                "2027-03-29", // annandag påsk
                "2029-05-01", // första maj, a Tuesday
                "2027-05-06", // Kristi himmelsfärdsdag
                "2028-06-06", // nationaldagen, a Tuesday
                "2027-06-25", // midsommarafton
                "2026-12-24", // julafton
                "2026-12-25", // juldagen
                "2026-12-31", // nyårsafton
                "2026-11-22" // a Sunday
            })
    void onTheseDaysNobodyIsAtWork(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-03-25", // skärtorsdagen
                "2027-01-05", // trettondagsafton
                "2027-04-30", // valborgsmässoafton
                "2027-06-24", // the day before midsommarafton
                "2026-12-23",
                "2024-02-29"
            })
    void theseAreWorkingDays(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-24, 2027-03-31", // over Easter: Thursday, Tuesday, Wednesday
        "2027-06-23, 2027-06-29", // over midsummer: Thursday, Monday, Tuesday
        "2026-12-22, 2026-12-29", // over Christmas: the 23rd, the 28th, the 29th
        "2026-12-29, 2027-01-05", // over the new year: the 30th, 4th, 5th
        "2027-05-05, 2027-05-11", // over Ascension Day: 7th, 10th, 11th
        "2026-11-22, 2026-11-25" // from a Sunday
    })
    void theTeamLeadIsToldAfterThreeWorkingDays(LocalDate due, LocalDate told) {
        assertThat(new ReminderRules(calendar).between(due, due, due.plusWeeks(3)))
                .filteredOn(stage -> stage.rule() == StageRule.LEAD_AFTER_3_WORKING_DAYS)
                .extracting(Stage::on)
                .containsExactly(told);
    }

    @Test
    void aDayIsSwedishWhereverTheServerStands() {
        assertThat(SwedishTime.day(Instant.parse("2026-11-22T22:59:59Z"))).isEqualTo("2026-11-22");
        assertThat(SwedishTime.day(Instant.parse("2026-11-22T23:00:00Z"))).isEqualTo("2026-11-23");
        assertThat(SwedishTime.day(Instant.parse("2026-07-01T22:00:00Z"))).isEqualTo("2026-07-02");
    }

    /** Two independent sources: Jollyday's data and the tablet's own computation. */
    @Test
    void theTabletsCalendarSaysTheSameForAHundredYears() {
        SwedishWorkingDays tablet = new SwedishWorkingDays();
        for (LocalDate day = LocalDate.of(2005, 1, 1); day.getYear() < 2106; day = day.plusDays(1)) {
            assertThat(tablet.isWorkingDay(day)).as(day.toString()).isEqualTo(calendar.isWorkingDay(day));
        }
    }
}
