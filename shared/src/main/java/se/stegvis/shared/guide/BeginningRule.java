package se.stegvis.shared.guide;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.Step;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.publication.PublishedProcess;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.Finding;

/**
 * Where a case may begin in a process: at any step where the process goes on, since a case that was at work before may
 * be anywhere. Not at an end: the guards on the way there would be gone round, and the case could be closed (decision
 * 79).
 */
public final class BeginningRule {
    private BeginningRule() {}

    /**
     * The objections; empty when it may begin there. One that names no step begins where the process does. Of a process
     * or version that is not known here nothing can be said, so it may.
     *
     * @param begins the case as it is opened, or put into its process
     */
    public static List<Finding> missing(ProcessRegistry registry, CareCase begins) {
        Optional<ProcessDefinition> definition =
                begins.process().flatMap(registry::find).map(PublishedProcess::definition);
        if (definition.isEmpty() || begins.step().isEmpty()) {
            return List.of();
        }
        Optional<Step> step = definition.get().step(begins.step().get());
        if (step.isEmpty()) {
            return List.of(Finding.of(CareCase.STEP, "begin-unknown-step", goingOn(definition.get())));
        }
        return step.filter(Step::ends).isEmpty()
                ? List.of()
                : List.of(Finding.of(CareCase.STEP, "begin-at-end", step.get().label(), goingOn(definition.get())));
    }

    private static String goingOn(ProcessDefinition definition) {
        return definition.steps().stream()
                .filter(step -> !step.ends())
                .map(Step::key)
                .collect(Collectors.joining(", "));
    }
}
