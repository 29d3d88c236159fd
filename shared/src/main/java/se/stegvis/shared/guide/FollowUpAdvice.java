package se.stegvis.shared.guide;

import java.time.LocalDate;
import java.util.Optional;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.guard.CaseFile;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.Step;
import se.stegvis.shared.time.FollowUpHorizon;
import se.stegvis.shared.time.SwedishWorkingDays;

/**
 * When a case is followed up.
 *
 * @param days the interval of the step, or else of the definition
 * @param suggested the date to offer for a new follow-up: that many days from the day asked about, or the first working
 *     day after them
 * @param planned the nearest planned date; empty when there is none, and when the case is closed
 * @param state its state on the day asked about
 * @param responsible who owns it
 */
public record FollowUpAdvice(
        int days, LocalDate suggested, Optional<LocalDate> planned, AdviceState state, Role responsible) {

    /** The state of the next follow-up. */
    public enum AdviceState {
        PLANNED,
        OVERDUE,
        /** There is none within {@link FollowUpHorizon}: the case may be lost sight of. */
        MISSING,
        /** The process is over or the case is closed, so none is needed. */
        NOT_NEEDED
    }

    static FollowUpAdvice of(ProcessDefinition definition, Step step, CaseFile facts, LocalDate today) {
        int days = step.followUpDays().orElse(definition.followUpDays());
        // A date that was left in a case is not looked at any more once the case is closed.
        Optional<LocalDate> planned = facts.closed() ? Optional.empty() : facts.nextFollowUp();
        AdviceState state = planned.filter(day -> FollowUpHorizon.reaches(day, today))
                .map(day -> day.isBefore(today) ? AdviceState.OVERDUE : AdviceState.PLANNED)
                .orElse(step.ends() || facts.closed() ? AdviceState.NOT_NEEDED : AdviceState.MISSING);
        return new FollowUpAdvice(
                days, new SwedishWorkingDays().firstFrom(today.plusDays(days)), planned, state, step.responsible());
    }
}
