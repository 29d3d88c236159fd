package se.stegvis.shared.guard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.shared.definition.DefinitionFlaw;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.definition.ProcessWording;

/**
 * A checklist has been answered so that it holds, or so that it fails; or one item of it with yes.
 *
 * @param checklist the criteria
 * @param item key of the one item that must be yes; empty for the checklist as a whole
 * @param sinceStep whether only answers count that were given since the case came to its step
 * @param result what the whole must come to; {@link GuardResult#HOLDS} for an item
 */
public record ChecklistAnswered(Checklist checklist, Optional<String> item, boolean sinceStep, GuardResult result)
        implements Guard {
    /** So many unanswered items are named. */
    private static final int NAMED = 2;

    public ChecklistAnswered {
        DefinitionFlaw.unless(result != GuardResult.OPEN, "verdict", "open-verdict");
        DefinitionFlaw.unless(item.isEmpty() || result == GuardResult.HOLDS, "verdict", "item-with-verdict");
        DefinitionFlaw.unless(
                item.map(key -> checklist.item(key).isPresent()).orElse(true),
                "item",
                "leads-nowhere",
                item.orElse(""),
                String.join(", ", checklist.all().map(ChecklistItem::key).toList()));
    }

    @Override
    public String name() {
        String suffix = item.orElse(result == GuardResult.FAILS ? "FAILS" : "");
        return "checklist:" + checklist.key() + (suffix.isEmpty() ? "" : ":" + suffix);
    }

    @Override
    public LocalizedText demand() {
        String code = "demand.checklist." + (item.isPresent() ? "item" : result.name());
        return LocalizedText.both(words -> words.sentence(code, words.text(checklist.title()), itemText(words))
                + (sinceStep ? words.sentence("demand.checklist.since-step") : ""));
    }

    @Override
    public List<UnmetGuard> missing(CaseFile facts, LocalDate on) {
        Map<String, Boolean> answers = facts.answers(checklist, sinceStep, on);
        if (met(answers)) {
            return List.of();
        }
        if (sinceStep && met(facts.answers(checklist, false, on))) {
            return told("aged", List.of());
        }
        if (checklist.undecided(answers)) {
            return told("several", List.of());
        }
        if (item.isPresent()) {
            return told("item", List.of());
        }
        if (checklist.verdict(answers) == GuardResult.OPEN) {
            return open(answers);
        }
        return result == GuardResult.HOLDS ? against(answers) : told("FAILS", List.of());
    }

    private boolean met(Map<String, Boolean> answers) {
        return item.map(key -> Boolean.TRUE.equals(answers.get(key)) && !checklist.undecided(answers))
                .orElseGet(() -> checklist.verdict(answers) == result);
    }

    /** Two that are left are named; of more only the number is given. */
    private List<UnmetGuard> open(Map<String, Boolean> answers) {
        boolean enough = checklist.items().stream()
                        .filter(one -> Boolean.TRUE.equals(answers.get(one.key())))
                        .count()
                >= checklist.count();
        if (result == GuardResult.HOLDS && !enough && checklist.rule() != ChecklistRule.ALL) {
            return told("open." + checklist.rule(), List.of());
        }
        List<ChecklistItem> left =
                checklist.all().filter(one -> !answers.containsKey(one.key())).toList();
        return told(left.size() <= NAMED ? "open.named" : "open.counted", left);
    }

    /** The answers against it: items answered with no, and hindrances answered with yes, each in its own words. */
    private List<UnmetGuard> against(Map<String, Boolean> answers) {
        List<ChecklistItem> no = answered(checklist.items(), answers, false);
        List<ChecklistItem> hindrances = answered(checklist.unless(), answers, true);
        LocalizedText text = LocalizedText.both(words -> Stream.of(
                        no.isEmpty() ? "" : sentence(words, "HOLDS.no", no),
                        hindrances.isEmpty() ? "" : sentence(words, "HOLDS.hindered", hindrances))
                .filter(told -> !told.isEmpty())
                .collect(Collectors.joining(" ")));
        return List.of(new UnmetGuard(name(), text));
    }

    private static List<ChecklistItem> answered(
            List<ChecklistItem> items, Map<String, Boolean> answers, boolean answer) {
        return items.stream()
                .filter(one -> Boolean.valueOf(answer).equals(answers.get(one.key())))
                .toList();
    }

    private List<UnmetGuard> told(String code, List<ChecklistItem> items) {
        return List.of(new UnmetGuard(name(), LocalizedText.both(words -> sentence(words, code, items))));
    }

    /**
     * {0} is the checklist, {1} the item asked for, {2} the named items, {3} their number, {4} how many must be so.
     */
    private String sentence(ProcessWording words, String code, List<ChecklistItem> items) {
        return words.sentence(
                "missing.checklist." + code,
                words.text(checklist.title()),
                itemText(words),
                words.allOf(items.stream()
                        .map(one -> words.sentence("quoted", words.text(one.text())))
                        .toList()),
                String.valueOf(items.size()),
                String.valueOf(checklist.count()));
    }

    private String itemText(ProcessWording words) {
        return item.flatMap(checklist::item).map(one -> words.text(one.text())).orElse("");
    }
}
