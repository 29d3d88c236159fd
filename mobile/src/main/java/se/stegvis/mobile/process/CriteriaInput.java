package se.stegvis.mobile.process;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.form.Inputs;
import se.stegvis.mobile.store.RecordDraft;
import se.stegvis.mobile.widget.ChoiceChips;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Words;
import se.stegvis.shared.process.Checklist;
import se.stegvis.shared.process.ChecklistItem;

/** The criteria of the process's checklists: those that are met are chosen, checklist by checklist. */
final class CriteriaInput extends VBox {
    private static final String FIELD = "criteria";

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
            getChildren().add(Words.muted(texts.get("criteria.none")));
        }
        checklists.forEach(this::add);
    }

    private void add(Checklist list) {
        Field field = new Field(list.title().in(texts.language()), chips(list.items()));
        getChildren().add(field.help(texts.get("criteria." + list.rule(), list.count())));
        if (!list.unless().isEmpty()) {
            getChildren()
                    .add(new Field(
                            texts.get("criteria.unless", list.title().in(texts.language())), chips(list.unless())));
        }
    }

    private ChoiceChips<String> chips(List<ChecklistItem> items) {
        ChoiceChips<String> chips =
                ChoiceChips.several(items.stream().map(ChecklistItem::key).toList(), key -> items.stream()
                        .filter(item -> item.key().equals(key))
                        .map(item -> item.text().in(texts.language()))
                        .findFirst()
                        .orElse(key));
        chips.choose(draft.doc().keys(FIELD));
        lists.add(chips);
        chips.valuesProperty().addListener((is, was, now) -> write(was, now));
        return chips;
    }

    /** A key that no list here shows, such as one of another version, stays. */
    private void write(Set<String> was, Set<String> now) {
        Set<String> met = new TreeSet<>(draft.doc().keys(FIELD));
        met.removeAll(was);
        Stream.concat(now.stream(), lists.stream().flatMap(list -> list.values().stream()))
                .forEach(met::add);
        ArrayNode keys = JsonNodeFactory.instance.arrayNode();
        met.forEach(keys::add);
        draft.put(FIELD, met.isEmpty() ? null : keys);
        inputs.changed();
    }
}
