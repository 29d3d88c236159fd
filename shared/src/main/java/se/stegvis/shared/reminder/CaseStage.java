package se.stegvis.shared.reminder;

import java.util.Arrays;
import java.util.Optional;

/** One step of telling about what is wrong with a case as a whole. */
public record CaseStage(CaseRule rule, Step step) implements Reason {

    /** How often it has been said, and to whom. */
    public enum Step {
        FIRST(""),
        AGAIN("_AGAIN"),
        LEAD("_LEAD");

        private final String suffix;

        Step(String suffix) {
            this.suffix = suffix;
        }
    }

    @Override
    public String id() {
        return rule.id();
    }

    @Override
    public String name() {
        return rule.name() + step.suffix;
    }

    @Override
    public Audience audience() {
        return step == Step.LEAD || rule.leadsOnly() ? Audience.TEAM_LEAD : Audience.RESPONSIBLE;
    }

    static Optional<CaseStage> find(String name) {
        return Arrays.stream(CaseRule.values())
                .flatMap(rule -> Arrays.stream(Step.values()).map(step -> new CaseStage(rule, step)))
                .filter(stage -> stage.name().equals(name))
                .findFirst();
    }
}
