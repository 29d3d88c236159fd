package se.stegvis.shared.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import se.stegvis.shared.definition.ProcessWording;
import se.stegvis.shared.guard.CaseFile;
import se.stegvis.shared.guard.UnmetGuard;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.Step;

/**
 * One step of the drawn path.
 *
 * @param step the step
 * @param state its state
 * @param behind whether the case has been there before, by a record or because every way here leads through it; an
 *     {@code OPEN} step may be
 * @param branch whether it is drawn beside the line that leads through the process: one may pass it by
 * @param missing the unmet conditions of the way there; empty when nothing does or no way leads there
 */
public record PathStep(Step step, PathState state, boolean behind, boolean branch, List<UnmetGuard> missing) {

    /**
     * Every step of the definition in its order, for the case that the guide is about. None is {@code CURRENT} where
     * the case is at a step that the definition has not got.
     */
    public static List<PathStep> path(ProcessDefinition definition, CaseFile facts, ProcessGuide guide) {
        Set<String> main = MainPath.of(definition);
        Set<String> passed = StepDominators.of(definition, facts);
        List<PathStep> path = new ArrayList<>();
        for (Step step : definition.steps()) {
            String key = step.key();
            PathState state = state(step, facts, passed, guide);
            boolean behind = facts.visited().contains(key) || passed.contains(key);
            List<UnmetGuard> missing = guide.way(key).map(NextStep::missing).orElse(List.of());
            path.add(new PathStep(step, state, behind, !main.contains(key), missing));
        }
        return List.copyOf(path);
    }

    private static PathState state(Step step, CaseFile facts, Set<String> passed, ProcessGuide guide) {
        if (guide.here().equals(Optional.of(step))) {
            return PathState.CURRENT;
        }
        Optional<NextStep> way = guide.way(step.key());
        if (way.filter(NextStep::open).isPresent()) {
            return PathState.OPEN;
        }
        if (facts.visited().contains(step.key())) {
            return PathState.DONE;
        }
        if (passed.contains(step.key())) {
            return PathState.PASSED;
        }
        return way.isPresent() ? PathState.BLOCKED : PathState.LATER;
    }

    /** May one go there next, now or when something is done? */
    public boolean next() {
        return state == PathState.OPEN || state == PathState.BLOCKED;
    }

    /** The state, in the same words wherever the path is drawn. */
    public String stateText(ProcessWording wording) {
        return state == PathState.OPEN && behind ? wording.name("OPEN_AGAIN") : wording.name(state);
    }

    /** Has the case come to it, whatever became of it after? */
    public boolean reached() {
        return behind || state == PathState.CURRENT;
    }

    /**
     * Has the case come along the line below a place of the path? It has where it has reached the steps on the line at
     * both ends; branches are drawn beside.
     */
    public static boolean walkedBelow(List<PathStep> path, int place) {
        Optional<PathStep> from = IntStream.rangeClosed(0, place)
                .mapToObj(at -> path.get(place - at))
                .filter(step -> !step.branch())
                .findFirst();
        Optional<PathStep> to =
                path.stream().skip(place + 1L).filter(step -> !step.branch()).findFirst();
        return from.filter(PathStep::reached).isPresent()
                && to.filter(PathStep::reached).isPresent();
    }
}
