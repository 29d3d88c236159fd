package se.stegvis.shared.reminder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.stegvis.shared.time.WorkingDays;

/**
 * The stages of a finding: to the responsible from its first day and then weekly for as long as it is open, to the team
 * lead some working days after the day it concerns. Where the responsible has said that it is meant, only the lead is
 * told. A consent is notified of thirty and seven days before it ends.
 */
public final class FindingRules {
    private static final int CONSENT_AGAIN = 7;

    private final WorkingDays days;

    public FindingRules(WorkingDays days) {
        this.days = days;
    }

    /** The stages to issue on {@code today}: at most one stage per audience, the latest of those not told yet. */
    public List<Stage> dueOn(CaseFinding finding, LocalDate toldThrough, LocalDate today) {
        Map<Audience, Stage> latest = new EnumMap<>(Audience.class);
        for (Stage stage : between(finding, toldThrough.plusDays(1), today)) {
            latest.put(stage.rule().audience(), stage);
        }
        return List.copyOf(latest.values());
    }

    /** The next day after {@code day} on which this finding has something to say or ends by itself. */
    public LocalDate nextAfter(CaseFinding finding, LocalDate day) {
        LocalDate horizon = (day.isBefore(finding.from()) ? finding.from() : day).plusWeeks(1);
        LocalDate next = between(finding, day.plusDays(1), horizon).stream()
                .map(Stage::on)
                .findFirst()
                .orElse(horizon);
        LocalDate over = finding.on().plusDays(1);
        return finding.rule().endsByItself() && next.isAfter(over) && over.isAfter(day) ? over : next;
    }

    private List<Stage> between(CaseFinding finding, LocalDate from, LocalDate through) {
        List<Stage> stages = new ArrayList<>();
        if (!finding.meant()) {
            stages.add(stage(finding, CaseStage.Escalation.FIRST, 0, finding.from()));
        }
        if (finding.rule().endsByItself()) {
            stages.add(
                    stage(finding, CaseStage.Escalation.AGAIN, 0, finding.on().minusDays(CONSENT_AGAIN)));
        } else if (!finding.meant()) {
            addWeekly(stages, finding, from, through);
        }
        lead(finding).ifPresent(stages::add);
        stages.removeIf(stage -> stage.on().isBefore(from) || stage.on().isAfter(through));
        stages.sort(Comparator.comparing(Stage::on));
        return stages;
    }

    private void addWeekly(List<Stage> stages, CaseFinding finding, LocalDate from, LocalDate through) {
        long first = Math.max(1, ChronoUnit.WEEKS.between(finding.from(), from));
        for (long week = first; !finding.from().plusWeeks(week).isAfter(through); week++) {
            stages.add(stage(
                    finding,
                    CaseStage.Escalation.AGAIN,
                    Math.toIntExact(week),
                    finding.from().plusWeeks(week)));
        }
    }

    private Optional<Stage> lead(CaseFinding finding) {
        return finding.rule()
                .leadAfter()
                .map(after -> stage(finding, CaseStage.Escalation.LEAD, 0, days.plusWorkingDays(finding.on(), after)));
    }

    private static Stage stage(CaseFinding finding, CaseStage.Escalation escalation, int week, LocalDate on) {
        return new Stage(new CaseStage(finding.rule(), escalation), week, on);
    }
}
