package se.stegvis.shared.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.stegvis.shared.definition.DefinitionFlaw;
import se.stegvis.shared.definition.DefinitionKeys;
import se.stegvis.shared.definition.LocalizedText;

/**
 * Criteria that decide something together.
 *
 * @param key its name within the definition
 * @param title what it decides
 * @param rule how many of the items must be so
 * @param count how many for {@link ChecklistRule#AT_LEAST}; the number that the rule comes to otherwise
 * @param items the criteria
 * @param unless criteria of which none may be so
 */
public record Checklist(
        String key,
        LocalizedText title,
        ChecklistRule rule,
        int count,
        List<ChecklistItem> items,
        List<ChecklistItem> unless) {

    public Checklist {
        DefinitionKeys.check(key, "key");
        DefinitionFlaw.unless(!items.isEmpty(), "items", "empty");
        count = switch (rule) {
            case ALL -> items.size();
            case ANY, ONE -> 1;
            case AT_LEAST -> count;
        };
        DefinitionFlaw.unless(count >= 1 && count <= items.size(), "count", "count-out-of-range", count, items.size());
        items = List.copyOf(items);
        unless = List.copyOf(unless);
        List<DefinitionFlaw> flaws = new ArrayList<>();
        DefinitionKeys.checkUnique(items.stream().map(ChecklistItem::key).toList(), "items", flaws);
        DefinitionKeys.checkUnique(unless.stream().map(ChecklistItem::key).toList(), "unless", flaws);
        DefinitionFlaw.unless(
                flaws.isEmpty(), flaws.isEmpty() ? "" : flaws.get(0).path(), "twice", key);
        for (int index = 0; index < unless.size(); index++) {
            String hindrance = unless.get(index).key();
            DefinitionFlaw.unless(
                    items.stream().noneMatch(item -> item.key().equals(hindrance)),
                    "unless[" + index + "].key",
                    "twice",
                    hindrance);
        }
    }

    /** The criterion with that key, among the items or what may not be so. */
    public Optional<ChecklistItem> item(String itemKey) {
        return all().filter(item -> item.key().equals(itemKey)).findFirst();
    }

    /** Items first, then what may not be so. */
    public Stream<ChecklistItem> all() {
        return Stream.concat(items.stream(), unless.stream());
    }

    /** @param answers item key to yes (true) or no; what is not in it is not answered */
    public GuardResult verdict(Map<String, Boolean> answers) {
        if (count(unless, answers, true) > 0) {
            return GuardResult.FAILS;
        }
        if (undecided(answers)) {
            return GuardResult.OPEN;
        }
        int no = count(items, answers, false);
        if (items.size() - no < count) {
            return GuardResult.FAILS;
        }
        boolean enough = count(items, answers, true) >= count;
        return enough && count(unless, answers, false) == unless.size() ? GuardResult.HOLDS : GuardResult.OPEN;
    }

    /** Two outcomes at once are none. */
    boolean undecided(Map<String, Boolean> answers) {
        return rule == ChecklistRule.ONE && count(items, answers, true) > 1;
    }

    private static int count(List<ChecklistItem> items, Map<String, Boolean> answers, boolean answer) {
        return (int) items.stream()
                .filter(item -> Boolean.valueOf(answer).equals(answers.get(item.key())))
                .count();
    }
}
