package se.stegvis.shared.guide;

import java.util.List;
import java.util.Optional;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.Step;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.publication.PublishedProcess;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.Finding;

/**
 * Whether a case may be closed at its step: at a step that ends its process, since the way there is what the guards
 * keep. A team lead may close it anywhere and says why in {@code closed/why} (decision 74).
 */
public final class ClosingRule {
    private ClosingRule() {}

    /**
     * The objections to closing; empty when it may be closed. A case that follows no process may always be.
     *
     * @param toClose the case with what is written about its closing, dated or not
     * @param actor the role of whoever closes it; empty for one that is not known
     */
    public static List<Finding> missing(ProcessRegistry registry, CareCase toClose, Optional<Role> actor) {
        if (toClose.process().isEmpty()) {
            return List.of();
        }
        Optional<Step> step = step(registry, toClose);
        if (step.filter(Step::ends).isPresent()) {
            return List.of();
        }
        if (actor.equals(Optional.of(Role.TEAM_LEAD))) {
            return toClose.doc().get(CareCase.CLOSED).get(CareCase.CLOSED_WHY).isPresent()
                    ? List.of()
                    : List.of(Finding.of(CareCase.CLOSED.path(CareCase.CLOSED_WHY), "close-early-without-why"));
        }
        return List.of(step.map(here -> Finding.of(CareCase.CLOSED, "close-before-end", here.label()))
                .orElse(Finding.of(CareCase.CLOSED, "close-where-unknown")));
    }

    /**
     * The step of the case; the first step of the process when it was never moved. Empty when that is not known here.
     */
    private static Optional<Step> step(ProcessRegistry registry, CareCase careCase) {
        Optional<ProcessDefinition> definition =
                careCase.process().flatMap(registry::find).map(PublishedProcess::definition);
        return definition.flatMap(
                known -> careCase.step().map(known::step).orElseGet(() -> Optional.of(known.first())));
    }
}
