package se.stegvis.shared.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A checklist has been answered so that it holds, or so that it fails; or one item of it with yes.
 *
 * @param checklist the criteria
 * @param item key of the one item that must be yes; empty for the checklist as a whole
 * @param verdict what the whole must come to; {@link Verdict#HOLDS} for an item
 */
public record ChecklistAnswered(Checklist checklist, Optional<String> item, Verdict verdict) implements Guard {
    public ChecklistAnswered {
        Flaw.unless(verdict != Verdict.OPEN, "verdict", "open-verdict");
        Flaw.unless(item.isEmpty() || verdict == Verdict.HOLDS, "verdict", "item-with-verdict");
        Flaw.unless(
                item.map(key -> checklist.item(key).isPresent()).orElse(true),
                "item",
                "leads-nowhere",
                item.orElse(""),
                String.join(", ", checklist.all().map(ChecklistItem::key).toList()));
    }

    @Override
    public String name() {
        String suffix = item.orElse(verdict == Verdict.FAILS ? "FAILS" : "");
        return "checklist:" + checklist.key() + (suffix.isEmpty() ? "" : ":" + suffix);
    }

    @Override
    public Phrase demand() {
        return sentence("demand.checklist.", Stream.of());
    }

    private Phrase sentence(String prefix, Stream<ChecklistItem> told) {
        List<ChecklistItem> items = told.toList();
        String code = item.isPresent() ? "item" : verdict.name();
        return Phrase.both(words -> words.sentence(
                prefix + code,
                words.text(checklist.title()),
                item.flatMap(checklist::item).map(one -> words.text(one.text())).orElse(""),
                words.allOf(items.stream()
                        .map(one -> words.sentence("quoted", words.text(one.text())))
                        .toList())));
    }

    @Override
    public List<Missing> missing(CaseFile facts, LocalDate on) {
        Map<String, Boolean> answers = facts.answers(checklist.key());
        if (item.isPresent()) {
            boolean yes = Boolean.TRUE.equals(answers.get(item.get()));
            return yes ? List.of() : told("missing.checklist.", Stream.of());
        }
        Verdict now = checklist.verdict(answers);
        if (now == verdict) {
            return List.of();
        }
        if (now == Verdict.OPEN) {
            Stream<ChecklistItem> left = checklist.all().filter(one -> !answers.containsKey(one.key()));
            return told("missing.checklist.OPEN.", left);
        }
        return told("missing.checklist.", against(answers));
    }

    /** What speaks against it: items answered with no, and hindrances answered with yes. */
    private Stream<ChecklistItem> against(Map<String, Boolean> answers) {
        return Stream.concat(
                checklist.items().stream().filter(one -> Boolean.FALSE.equals(answers.get(one.key()))),
                checklist.unless().stream().filter(one -> Boolean.TRUE.equals(answers.get(one.key()))));
    }

    private List<Missing> told(String prefix, Stream<ChecklistItem> items) {
        return List.of(new Missing(name(), sentence(prefix, items)));
    }
}
