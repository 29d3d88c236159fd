package se.stegvis.shared.parser;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.shared.definition.DefinitionFlaw;
import se.stegvis.shared.definition.DefinitionKeys;
import se.stegvis.shared.definition.NearestNames;
import se.stegvis.shared.definition.Vocabulary;

/**
 * The names that a definition may speak of: its own, as written in the text whether the rest of it is right or not,
 * and those of the records.
 *
 * @param steps keys of its steps
 * @param checklists keys of its checklists
 * @param dialogues keys of its question forms
 * @param items keys of the items of all its checklists
 */
record DefinedNames(
        Collection<String> steps,
        Collection<String> checklists,
        Collection<String> dialogues,
        Collection<String> items,
        Vocabulary records) {

    static DefinedNames in(LocatedValue root, Vocabulary records) {
        Collection<String> items = elements(root, "checklists")
                .flatMap(list -> Stream.concat(elements(list, "items"), elements(list, "unless")))
                .flatMap(DefinedNames::key)
                .collect(Collectors.toSet());
        return new DefinedNames(
                keys(root, "steps"), keys(root, "checklists"), keys(root, "dialogues"), List.copyOf(items), records);
    }

    private static List<String> keys(LocatedValue around, String list) {
        return elements(around, list).flatMap(DefinedNames::key).toList();
    }

    private static Stream<LocatedValue> elements(LocatedValue around, String list) {
        return around.members().containsKey(list) ? around.members().get(list).elements().stream() : Stream.empty();
    }

    private static Stream<String> key(LocatedValue part) {
        return Stream.ofNullable(part.members().get("key"))
                .flatMap(key -> key.value().stream())
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    String step(DefinitionNode one) {
        return known(one, steps);
    }

    String checklist(DefinitionNode one) {
        return known(one, checklists);
    }

    String dialogue(DefinitionNode one) {
        return known(one, dialogues);
    }

    /** A kind of record that belongs to a step. */
    String document(DefinitionNode one) {
        String kind = kind(one);
        return records.asks() ? named(one, records.kinds().keySet()) : kind;
    }

    /** A kind of record that a guard waits for. */
    String signedKind(DefinitionNode one) {
        String kind = kind(one);
        return records.asks() ? named(one, records.signed()) : kind;
    }

    private static String kind(DefinitionNode one) {
        String kind = DefinitionValues.text(one);
        return one.make(() -> {
            DefinitionKeys.checkKind(kind, "");
            return kind;
        });
    }

    /** The condition on a field of a signed record: the field must be there, and so must each of the values. */
    Set<String> values(DefinitionNode where, String kind, String field) {
        if (records.kind(kind).isEmpty()) {
            return where.optionalSet(field, DefinitionValues::text);
        }
        Vocabulary.Field known = records.kind(kind).get().fields().get(field);
        if (known == null) {
            throw where.wrong(
                    field,
                    "unknown-name",
                    field,
                    NearestNames.of(field, records.kind(kind).get().fields().keySet()));
        }
        return where.optionalSet(field, one -> switch (known.source()) {
            case CLOSED -> named(one, known.values());
            case FORMS -> known(one, forms());
            case ITEMS -> known(one, items);
            case OPEN -> DefinitionValues.text(one);
        });
    }

    private Collection<String> forms() {
        List<String> forms = new ArrayList<>(dialogues);
        forms.addAll(checklists);
        return forms;
    }

    /** One of the definition's own. */
    private static String known(DefinitionNode one, Collection<String> known) {
        String name = DefinitionValues.text(one);
        if (!known.contains(name)) {
            one.report(List.of(DefinitionFlaw.nowhere("", name, known)));
            throw new DefinitionNode.GivenUp();
        }
        return name;
    }

    /** One of the records'. */
    private static String named(DefinitionNode one, Collection<String> known) {
        String name = DefinitionValues.text(one);
        if (!known.contains(name)) {
            throw one.wrong("", "unknown-name", name, NearestNames.of(name, known));
        }
        return name;
    }
}
