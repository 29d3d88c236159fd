package se.stegvis.shared.guide;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.Step;
import se.stegvis.shared.process.Transition;

/**
 * The main path of a process: the steps that every longest run through a process passes, from its entry to an end, never backwards in the order of
 * the definition. A step beside it when the process is drawn is a branch: one may pass it by.
 */
final class MainPath {
    private final ProcessDefinition definition;
    private final List<String> order;

    private MainPath(ProcessDefinition definition) {
        this.definition = definition;
        this.order = definition.steps().stream().map(Step::key).toList();
    }

    /** Keys of the steps; all of them where no way leads forward to an end. */
    static Set<String> of(ProcessDefinition definition) {
        return new MainPath(definition).steps();
    }

    private Set<String> steps() {
        Map<String, Integer> before = fromEntry();
        Map<String, Integer> after = toEnd();
        String entry = definition.first().key();
        if (!after.containsKey(entry)) {
            return Set.copyOf(order);
        }
        int longest = after.get(entry);
        Map<Integer, Set<String>> places = new HashMap<>();
        order.stream()
                .filter(key -> before.containsKey(key) && after.containsKey(key))
                .filter(key -> before.get(key) + after.get(key) == longest)
                .forEach(key -> places.computeIfAbsent(before.get(key), place -> new HashSet<>())
                        .add(key));
        // Two at the same place are alternatives: both are branches.
        Set<String> main = new HashSet<>();
        places.values().stream().filter(at -> at.size() == 1).forEach(main::addAll);
        return main;
    }

    /** How many steps at most lie between the entry and each. */
    private Map<String, Integer> fromEntry() {
        Map<String, Integer> steps = new HashMap<>(Map.of(definition.first().key(), 0));
        for (String key : order) {
            if (steps.containsKey(key)) {
                forward(key).forEach(to -> steps.merge(to, steps.get(key) + 1, Math::max));
            }
        }
        return steps;
    }

    /** How many steps at most lie between each and an end. */
    private Map<String, Integer> toEnd() {
        Map<String, Integer> steps = new HashMap<>();
        for (int at = order.size() - 1; at >= 0; at--) {
            String key = order.get(at);
            if (definition.steps().get(at).ends()) {
                steps.put(key, 0);
            }
            forward(key).stream()
                    .filter(steps::containsKey)
                    .forEach(to -> steps.merge(key, steps.get(to) + 1, Math::max));
        }
        return steps;
    }

    private List<String> forward(String key) {
        return definition.from(key).stream()
                .map(Transition::to)
                .filter(to -> order.indexOf(to) > order.indexOf(key))
                .toList();
    }
}
