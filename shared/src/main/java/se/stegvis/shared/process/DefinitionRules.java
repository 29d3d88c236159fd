package se.stegvis.shared.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.stegvis.shared.definition.DefinitionFlaw;
import se.stegvis.shared.definition.DefinitionKeys;
import se.stegvis.shared.guard.Checklist;

/**
 * Rules that hold between the parts of a definition: names lead somewhere, every step is reached, every case can end.
 */
public final class DefinitionRules {
    private DefinitionRules() {}

    /** The faults of the ways between the steps. */
    public static List<DefinitionFlaw> ways(String entry, List<Step> steps, List<Transition> transitions) {
        List<DefinitionFlaw> flaws = new ArrayList<>();
        Set<String> keys = keys(steps);
        DefinitionKeys.checkUnique(steps.stream().map(Step::key).toList(), "steps", flaws);
        checkKnown(entry, keys, "entry", flaws);
        Set<String> ends = steps.stream().filter(Step::ends).map(Step::key).collect(Collectors.toSet());
        Set<String> seen = new LinkedHashSet<>();
        for (int index = 0; index < transitions.size(); index++) {
            Transition way = transitions.get(index);
            String at = "transitions[" + index + "]";
            checkKnown(way.from(), keys, at + ".from", flaws);
            checkKnown(way.to(), keys, at + ".to", flaws);
            if (ends.contains(way.from())) {
                flaws.add(DefinitionFlaw.of(at + ".from", "leaves-the-end", way.from()));
            }
            if (!seen.add(way.from() + " " + way.to())) {
                flaws.add(DefinitionFlaw.of(at + ".to", "same-way-twice", way.from(), way.to()));
            }
        }
        if (flaws.isEmpty()) {
            checkWalkable(entry, steps, transitions, flaws);
        }
        return flaws;
    }

    private static void checkWalkable(
            String entry, List<Step> steps, List<Transition> transitions, List<DefinitionFlaw> flaws) {
        Map<String, Set<String>> onward = new TreeMap<>();
        Map<String, Set<String>> back = new TreeMap<>();
        transitions.forEach(way -> {
            onward.computeIfAbsent(way.from(), key -> new LinkedHashSet<>()).add(way.to());
            back.computeIfAbsent(way.to(), key -> new LinkedHashSet<>()).add(way.from());
        });
        Set<String> reached = reach(Set.of(entry), onward);
        Set<String> ending =
                reach(steps.stream().filter(Step::ends).map(Step::key).collect(Collectors.toSet()), back);
        for (int index = 0; index < steps.size(); index++) {
            String key = steps.get(index).key();
            if (!reached.contains(key)) {
                flaws.add(DefinitionFlaw.of("steps[" + index + "].key", "never-reached", key));
            }
            if (!ending.contains(key)) {
                flaws.add(DefinitionFlaw.of("steps[" + index + "].key", "never-ends", key));
            }
        }
    }

    private static Set<String> reach(Set<String> from, Map<String, Set<String>> ways) {
        Set<String> reached = new LinkedHashSet<>(from);
        Deque<String> waiting = new ArrayDeque<>(from);
        while (!waiting.isEmpty()) {
            for (String next : ways.getOrDefault(waiting.remove(), Set.of())) {
                if (reached.add(next)) {
                    waiting.add(next);
                }
            }
        }
        return reached;
    }

    /** The faults of the names of parts. */
    public static List<DefinitionFlaw> parts(
            List<Step> steps,
            List<InterventionOffer> interventions,
            List<ForumOffer> forums,
            List<Checklist> checklists,
            List<DialogueForm> dialogues,
            List<Responsibility> responsibilities,
            List<CatalogueEntry> catalogue) {
        List<DefinitionFlaw> flaws = new ArrayList<>();
        List<String> lists = checklists.stream().map(Checklist::key).toList();
        List<String> forms = dialogues.stream().map(DialogueForm::key).toList();
        DefinitionKeys.checkUnique(lists, "checklists", flaws);
        DefinitionKeys.checkUnique(forms, "dialogues", flaws);
        DefinitionKeys.checkUnique(forums.stream().map(ForumOffer::key).toList(), "forums", flaws);
        DefinitionKeys.checkUnique(
                responsibilities.stream().map(Responsibility::key).toList(), "responsibilities", flaws);
        DefinitionKeys.checkUnique(catalogue.stream().map(CatalogueEntry::key).toList(), "catalogue", flaws);
        for (int index = 0; index < steps.size(); index++) {
            checkKnown(steps.get(index).checklists(), lists, "steps[" + index + "].checklists", flaws);
            checkKnown(steps.get(index).dialogues(), forms, "steps[" + index + "].dialogues", flaws);
        }
        Set<String> keys = keys(steps);
        for (int index = 0; index < interventions.size(); index++) {
            checkKnown(interventions.get(index).steps(), keys, "interventions[" + index + "].steps", flaws);
        }
        for (int index = 0; index < forums.size(); index++) {
            checkKnown(forums.get(index).steps(), keys, "forums[" + index + "].steps", flaws);
        }
        return flaws;
    }

    private static Set<String> keys(List<Step> steps) {
        return steps.stream().map(Step::key).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void checkKnown(
            Collection<String> named, Collection<String> known, String list, List<DefinitionFlaw> flaws) {
        int index = 0;
        for (String name : named) {
            checkKnown(name, known, list + "[" + index++ + "]", flaws);
        }
    }

    private static void checkKnown(String name, Collection<String> known, String path, List<DefinitionFlaw> flaws) {
        if (!known.contains(name)) {
            flaws.add(DefinitionFlaw.nowhere(path, name, known));
        }
    }
}
