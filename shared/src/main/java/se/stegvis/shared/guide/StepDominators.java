package se.stegvis.shared.guide;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import se.stegvis.shared.guard.CaseFile;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.Step;
import se.stegvis.shared.process.Transition;

/**
 * The dominators of a step in the graph of a process: the steps that a case must have come through, whether records show them or not: those without which no way leads from
 * its first step to its present one. A step that only one of several ways passes is not among them.
 */
final class StepDominators {
    private StepDominators() {}

    /** Keys of those steps, without the present one; empty where the case is at no step of the definition. */
    static Set<String> of(ProcessDefinition definition, CaseFile facts) {
        String began = facts.movedTo().orElse(definition.first().key());
        return facts.step()
                .filter(here -> definition.step(here).isPresent())
                .filter(here -> reached(definition, began, here, Set.of()))
                .map(here -> definition.steps().stream()
                        .map(Step::key)
                        .filter(key -> !key.equals(here) && !reached(definition, began, here, Set.of(key)))
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    /** Does a way lead from one step to the other that touches none of those? */
    private static boolean reached(ProcessDefinition definition, String from, String to, Set<String> without) {
        Set<String> seen = new HashSet<>(without);
        Deque<String> ahead = new ArrayDeque<>();
        if (seen.add(from)) {
            ahead.add(from);
        }
        while (!ahead.isEmpty()) {
            String at = ahead.remove();
            if (at.equals(to)) {
                return true;
            }
            definition.from(at).stream().map(Transition::to).filter(seen::add).forEach(ahead::add);
        }
        return false;
    }
}
