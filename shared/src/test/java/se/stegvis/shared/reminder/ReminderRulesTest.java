package se.stegvis.shared.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.shared.time.WorkingDays;

class ReminderRulesTest {
    /** The Christmas of 2026, beside weekends. */
    private static final Set<LocalDate> FREE = Set.of(
            LocalDate.of(2026, 12, 24),
            LocalDate.of(2026, 12, 25),
            LocalDate.of(2026, 12, 31),
            LocalDate.of(2027, 1, 1));

    private static final WorkingDays DAYS =
            day -> !Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek()) && !FREE.contains(day);

    private final ReminderRules rules = new ReminderRules(DAYS);

    @ParameterizedTest
    @CsvSource({
        // due, week before, day before, a day late, first week late, to the lead
        "2026-11-25, 2026-11-18, 2026-11-24, 2026-11-26, 2026-12-02, 2026-11-30", // an ordinary Wednesday
        "2026-12-23, 2026-12-16, 2026-12-22, 2026-12-24, 2026-12-30, 2026-12-30", // three working days over Christmas
        "2027-03-28, 2027-03-21, 2027-03-27, 2027-03-29, 2027-04-04, 2027-03-31", // the night clocks go forward
        "2026-10-25, 2026-10-18, 2026-10-24, 2026-10-26, 2026-11-01, 2026-10-28", // the night clocks go back
        "2028-02-29, 2028-02-22, 2028-02-28, 2028-03-01, 2028-03-07, 2028-03-03", // a leap day
        "2027-03-01, 2027-02-22, 2027-02-28, 2027-03-02, 2027-03-08, 2027-03-04", // after a month of 28 days
        "2027-01-31, 2027-01-24, 2027-01-30, 2027-02-01, 2027-02-07, 2027-02-03", // the end of a month
    })
    void eachStageFallsOnItsDay(
            LocalDate due, LocalDate weekBefore, LocalDate dayBefore, LocalDate late, LocalDate week, LocalDate lead) {
        assertThat(rules.between(due, weekBefore, week))
                .extracting(stage -> stage.rule() + " " + stage.on())
                .containsExactlyInAnyOrder(
                        "WEEK_BEFORE " + weekBefore,
                        "DAY_BEFORE " + dayBefore,
                        "ON_DAY " + due,
                        "OVERDUE_DAY_1 " + late,
                        "OVERDUE_WEEK " + week,
                        "LEAD_AFTER_3_WORKING_DAYS " + lead);
    }

    @Test
    void overdueGoesOnEachWeekUnderItsOwnKey() {
        LocalDate due = LocalDate.of(2026, 11, 25);
        assertThat(rules.between(due, due.plusDays(10), due.plusWeeks(4)))
                .extracting(Stage::key)
                .containsExactly("OVERDUE_WEEK_2", "OVERDUE_WEEK_3", "OVERDUE_WEEK_4");
    }

    @Test
    void onlyTheLeadStageIsForTheTeamLead() {
        LocalDate due = LocalDate.of(2026, 11, 25);
        assertThat(rules.between(due, due.minusWeeks(2), due.plusWeeks(2)))
                .filteredOn(stage -> stage.rule().audience() == Audience.TEAM_LEAD)
                .extracting(Stage::key)
                .containsExactly("LEAD_AFTER_3_WORKING_DAYS");
    }

    @Test
    void missedStagesCollapseToTheLatestPerAudience() {
        LocalDate due = LocalDate.of(2026, 11, 25);
        assertThat(rules.dueOn(due, due.minusWeeks(1), due.plusDays(8)))
                .extracting(Stage::key)
                .containsExactlyInAnyOrder("OVERDUE_WEEK_1", "LEAD_AFTER_3_WORKING_DAYS");
    }

    @Test
    void onADayBetweenStagesNothingIsGiven() {
        LocalDate due = LocalDate.of(2026, 11, 25);
        assertThat(rules.dueOn(due, due.minusDays(6), due.minusDays(3))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, 2026-11-22, 2026-11-23", // eight days ahead: the week-before stage is tomorrow
        "2026-11-29, 2026-11-22, 2026-11-28", // seven days ahead: that one has gone by
        "2026-11-23, 2026-11-22, 2026-11-23", // tomorrow
        "2026-11-22, 2026-11-22, 2026-11-22", // today: at the next run
        "2026-11-02, 2026-11-22, 2026-11-02", // long past: at the next run, the latest stage
    })
    void aDateThatBecomesKnownIsLookedAtFrom(LocalDate due, LocalDate known, LocalDate look) {
        assertThat(rules.firstLook(due, known)).isEqualTo(look);
    }

    /** The ladder walked day by day gives exactly what one long look lists, whatever the date. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void walkingDayByDayGivesEachStageOnce(long seed) {
        LocalDate due = LocalDate.of(2026, 1, 1).plusDays(new Random(seed).nextInt(1000));
        LocalDate start = due.minusDays(20);
        List<Stage> walked = new ArrayList<>();
        LocalDate look = rules.firstLook(due, start);
        for (LocalDate day = start; day.isBefore(due.plusDays(60)); day = day.plusDays(1)) {
            if (!look.isAfter(day)) {
                walked.addAll(rules.dueOn(due, look, day));
                look = rules.nextAfter(due, day).on();
            }
        }
        assertThat(walked)
                .as("seed %d, due %s", seed, due)
                .containsExactlyInAnyOrderElementsOf(rules.between(due, start, due.plusDays(59)));
        assertThat(new TreeSet<>(walked.stream().map(Stage::key).toList())).hasSameSizeAs(walked);
    }

    @Test
    void workingDaysSkipWeekendsAndHolidays() {
        LocalDate wednesday = LocalDate.of(2026, 12, 23);
        assertThat(DAYS.plusWorkingDays(wednesday, 0)).isEqualTo(wednesday);
        assertThat(DAYS.plusWorkingDays(wednesday, 1)).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(DAYS.firstFrom(LocalDate.of(2027, 1, 1))).isEqualTo(LocalDate.of(2027, 1, 4));
    }
}
