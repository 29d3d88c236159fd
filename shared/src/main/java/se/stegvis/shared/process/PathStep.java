package se.stegvis.shared.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One step of the drawn path.
 *
 * @param step the step
 * @param state how it stands
 * @param visited whether the case has been there before; an {@code OPEN} or {@code BLOCKED} step may have been
 * @param branch whether it stands beside the line that leads through the process: one may pass it by
 * @param missing what stands in the way there; empty when nothing does or no way leads there
 */
public record PathStep(Step step, PathState state, boolean visited, boolean branch, List<Missing> missing) {

    /**
     * Every step of the definition in its order, for the case that the guide is about. None is {@code CURRENT} where the
     * case stands at a step that the definition has not got.
     */
    public static List<PathStep> path(ProcessDefinition definition, CaseFile facts, Guide guide) {
        Set<String> main = MainLine.of(definition);
        List<PathStep> path = new ArrayList<>();
        for (Step step : definition.steps()) {
            boolean visited = facts.visited().contains(step.key());
            List<Missing> missing = guide.way(step.key()).map(NextStep::missing).orElse(List.of());
            path.add(new PathStep(step, state(step, guide, visited), visited, !main.contains(step.key()), missing));
        }
        return List.copyOf(path);
    }

    private static PathState state(Step step, Guide guide, boolean visited) {
        if (guide.here().equals(Optional.of(step))) {
            return PathState.CURRENT;
        }
        return guide.way(step.key())
                .map(way -> way.open() ? PathState.OPEN : visited ? PathState.DONE : PathState.BLOCKED)
                .orElse(visited ? PathState.DONE : PathState.LATER);
    }
}
