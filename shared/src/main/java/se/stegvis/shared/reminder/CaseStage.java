package se.stegvis.shared.reminder;

import java.util.Arrays;
import java.util.Optional;

/** One step of telling about what is wrong with a case as a whole. */
public record CaseStage(CaseRule rule, Escalation escalation) implements ReminderReason {

    /** How often it has been said, and to whom. */
    public enum Escalation {
        FIRST(""),
        AGAIN("_AGAIN"),
        LEAD("_LEAD");

        private final String suffix;

        Escalation(String suffix) {
            this.suffix = suffix;
        }
    }

    @Override
    public String id() {
        return rule.id();
    }

    @Override
    public String name() {
        return rule.name() + escalation.suffix;
    }

    @Override
    public Audience audience() {
        return escalation == Escalation.LEAD || rule.leadsOnly() ? Audience.TEAM_LEAD : Audience.RESPONSIBLE;
    }

    static Optional<CaseStage> find(String name) {
        return Arrays.stream(CaseRule.values())
                .flatMap(rule -> Arrays.stream(Escalation.values()).map(escalation -> new CaseStage(rule, escalation)))
                .filter(stage -> stage.name().equals(name))
                .findFirst();
    }
}
