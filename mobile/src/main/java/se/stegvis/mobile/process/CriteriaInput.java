package se.stegvis.mobile.process;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.Inputs;
import se.stegvis.mobile.widget.ChoiceChips;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.guard.Checklist;
import se.stegvis.shared.guard.ChecklistItem;
import se.stegvis.shared.guard.ChecklistRule;
import se.stegvis.shared.record.BaseGroupDecision;

/** The criteria of the process's checklists: those that are met are chosen, checklist by checklist. */
final class CriteriaInput extends VBox {

    private final RecordDraft draft;
    private final Inputs inputs;
    private final Texts texts;
    private final List<ChoiceChips<String>> lists = new ArrayList<>();

    CriteriaInput(List<Checklist> checklists, RecordDraft draft, Inputs inputs, Texts texts) {
        this.draft = draft;
        this.inputs = inputs;
        this.texts = texts;
        getStyleClass().add("fields");
        if (checklists.isEmpty()) {
            getChildren().add(Labels.muted(texts.get("criteria.none")));
        }
        checklists.forEach(this::add);
    }

    private void add(Checklist list) {
        boolean outcomes = list.rule() == ChecklistRule.ONE;
        Field field = new Field(
                list.title().in(texts.language()),
                outcomes ? chips(list.items(), ChoiceChips::single) : chips(list.items(), ChoiceChips::several));
        getChildren().add(field.help(texts.get("criteria." + list.rule(), list.count())));
        if (!list.unless().isEmpty()) {
            getChildren()
                    .add(new Field(
                            texts.get("criteria.unless", list.title().in(texts.language())),
                            chips(list.unless(), ChoiceChips::several)));
        }
    }

    private ChoiceChips<String> chips(
            List<ChecklistItem> items, BiFunction<List<String>, Function<String, String>, ChoiceChips<String>> choice) {
        Map<String, String> labels = new LinkedHashMap<>();
        items.forEach(item -> labels.put(item.key(), item.text().in(texts.language())));
        ChoiceChips<String> chips = choice.apply(List.copyOf(labels.keySet()), labels::get);
        chips.choose(draft.doc().get(BaseGroupDecision.CRITERIA));
        lists.add(chips);
        chips.valuesProperty().addListener((is, was, now) -> write(was, now));
        return chips;
    }

    /** A key that no list here shows, such as one of another version, stays. */
    private void write(Set<String> was, Set<String> now) {
        Set<String> met = new TreeSet<>(draft.doc().get(BaseGroupDecision.CRITERIA));
        met.removeAll(was);
        Stream.concat(now.stream(), lists.stream().flatMap(list -> list.values().stream()))
                .forEach(met::add);
        ArrayNode keys = JsonNodeFactory.instance.arrayNode();
        met.forEach(keys::add);
        draft.put(BaseGroupDecision.CRITERIA, met.isEmpty() ? null : keys);
        inputs.changed();
    }
}
