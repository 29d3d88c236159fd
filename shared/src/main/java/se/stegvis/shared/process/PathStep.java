package se.stegvis.shared.process;

import java.util.ArrayList;
import java.util.List;

/**
 * One step of the drawn path.
 *
 * @param step the step
 * @param state how it stands
 * @param visited whether the case has been there before; an {@code OPEN} or {@code BLOCKED} step may have been
 * @param missing what stands in the way there; empty when nothing does or no way leads there
 */
public record PathStep(Step step, PathState state, boolean visited, List<Missing> missing) {

    /** Every step of the definition in its order, for the case that the guide is about. */
    public static List<PathStep> path(ProcessDefinition definition, CaseFile facts, Guide guide) {
        List<PathStep> path = new ArrayList<>();
        for (Step step : definition.steps()) {
            boolean visited = facts.visited().contains(step.key());
            List<Missing> missing = guide.next().stream()
                    .filter(way -> way.to().equals(step))
                    .findFirst()
                    .map(NextStep::missing)
                    .orElse(List.of());
            path.add(new PathStep(step, state(step, guide, visited), visited, missing));
        }
        return List.copyOf(path);
    }

    private static PathState state(Step step, Guide guide, boolean visited) {
        if (guide.step().equals(step)) {
            return PathState.CURRENT;
        }
        return guide.next().stream()
                .filter(way -> way.to().equals(step))
                .findFirst()
                .map(way -> way.open() ? PathState.OPEN : visited ? PathState.DONE : PathState.BLOCKED)
                .orElse(visited ? PathState.DONE : PathState.LATER);
    }
}
