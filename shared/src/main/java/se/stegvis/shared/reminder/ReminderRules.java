package se.stegvis.shared.reminder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.stegvis.shared.time.WorkingDays;

/**
 * The stages of a follow-up date: seven days and one day before, on the day, one day overdue and then weekly to the
 * responsible; to the team lead when three working days overdue. All but the last count calendar days.
 */
public final class ReminderRules {
    private static final Comparator<Stage> BY_DAY =
            Comparator.comparing(Stage::on).thenComparing(stage -> ((StageRule) stage.rule()).ordinal());

    private final WorkingDays days;

    public ReminderRules(WorkingDays days) {
        this.days = days;
    }

    /** All stages that fall from one day through another, by day. */
    public List<Stage> between(LocalDate due, LocalDate from, LocalDate through) {
        List<Stage> stages = new ArrayList<>();
        for (StageRule rule : StageRule.values()) {
            if (rule == StageRule.OVERDUE_WEEK) {
                addWeekly(stages, due, from, through);
            } else {
                stages.add(stage(rule, 0, due));
            }
        }
        stages.removeIf(stage -> stage.on().isBefore(from) || stage.on().isAfter(through));
        stages.sort(BY_DAY);
        return stages;
    }

    private void addWeekly(List<Stage> stages, LocalDate due, LocalDate from, LocalDate through) {
        long first = Math.max(1, ChronoUnit.WEEKS.between(due, from));
        for (long week = first; !due.plusWeeks(week).isAfter(through); week++) {
            stages.add(stage(StageRule.OVERDUE_WEEK, Math.toIntExact(week), due));
        }
    }

    /** The first stage that falls after a day. There is always one: overdue goes on weekly. */
    public Stage nextAfter(LocalDate due, LocalDate day) {
        LocalDate latest = day.isBefore(due) ? due : day.plusWeeks(1);
        return between(due, day.plusDays(1), latest).get(0);
    }

    /**
     * From which day on stages count for a follow-up date that became known on a day. A preparing stage that has passed
     * is left out; a date that is already here or past is reminded of at the next run.
     */
    public LocalDate firstLook(LocalDate due, LocalDate knownOn) {
        return due.isAfter(knownOn) ? nextAfter(due, knownOn).on() : due;
    }

    /**
     * The stages to issue on {@code today} when nothing has been issued since {@code from}: at most one stage per
     * audience, the latest; those before it are skipped.
     */
    public List<Stage> dueOn(LocalDate due, LocalDate from, LocalDate today) {
        Map<Audience, Stage> latest = new EnumMap<>(Audience.class);
        between(due, from, today).forEach(stage -> latest.put(stage.rule().audience(), stage));
        return List.copyOf(latest.values());
    }

    private Stage stage(StageRule rule, int week, LocalDate due) {
        return new Stage(rule, week, rule.day(due, week, days));
    }
}
