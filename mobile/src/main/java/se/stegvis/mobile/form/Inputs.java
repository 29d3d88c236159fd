package se.stegvis.mobile.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import se.stegvis.mobile.store.RecordDraft;
import se.stegvis.mobile.widget.ChoiceChips;
import se.stegvis.mobile.widget.DateField;
import se.stegvis.mobile.widget.Desk;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.FieldSet;
import se.stegvis.mobile.widget.GrowingText;
import se.stegvis.mobile.widget.NumberField;
import se.stegvis.mobile.widget.PersonList;
import se.stegvis.mobile.widget.TypedInput;
import se.stegvis.mobile.widget.YearField;

/** Makes the controls of a form: each shows a field of the draft and writes back to it at once. */
public final class Inputs {
    private final RecordDraft draft;
    private final Slot slot;
    private final String path;
    private final Desk desk;
    private final FieldSet fields;
    private final Runnable changed;

    /** @param changed runs after each change of the draft */
    public Inputs(RecordDraft draft, Desk desk, Runnable changed) {
        this(draft, Slot.of(draft), "", desk, new FieldSet(draft.target().kind()), changed);
    }

    private Inputs(RecordDraft draft, Slot slot, String path, Desk desk, FieldSet fields, Runnable changed) {
        this.draft = draft;
        this.slot = slot;
        this.path = path;
        this.desk = desk;
        this.fields = fields;
        this.changed = changed;
    }

    /** The controls of one entry of a map field. */
    public Inputs entry(String map, String key) {
        return new Inputs(draft, Slot.entry(draft, map, key), map + "/" + key + "/", desk, fields, changed);
    }

    /** The controls of the members of an object field. */
    public Inputs object(String field) {
        return new Inputs(draft, Slot.object(draft, field), field + "/", desk, fields, changed);
    }

    /** The fields by wire path. */
    public FieldSet fields() {
        return fields;
    }

    /** Something was written by a control of the form's own. */
    public void changed() {
        changed.run();
    }

    /** Free text of several lines; a text taken away can be taken back. */
    public Field text(String name, int rows) {
        return written(name, new GrowingText(rows));
    }

    /** A line of text. */
    public Field line(String name) {
        return written(name, new TextField());
    }

    private Field written(String name, TextInputControl control) {
        control.setText(slot.doc().text(name).orElse(""));
        listen(control, label(name), text -> slot.text(name, text));
        return named(name, control).limited(desk.texts());
    }

    /** Hears each change of a text, and offers to undo when it was cleared. */
    public void listen(TextInputControl control, String label, java.util.function.Consumer<String> writer) {
        ClearedText cleared = new ClearedText(control, label, desk);
        control.textProperty().addListener((is, was, now) -> {
            writer.accept(now);
            cleared.changed(was, now);
            changed.run();
        });
    }

    /** One of the constants. */
    public <E extends Enum<E>> Field choice(String name, Class<E> keys) {
        return choice(name, List.of(keys.getEnumConstants()), keys);
    }

    /** One of those that are offered. */
    public <E extends Enum<E>> Field choice(String name, Collection<E> offered, Class<E> keys) {
        ChoiceChips<E> chips = ChoiceChips.single(List.copyOf(offered), labels(name));
        slot.doc().choice(name, keys).ifPresent(key -> chips.choose(Set.of(key)));
        chips.valuesProperty().addListener((is, was, now) -> {
            slot.text(name, chips.value().map(Enum::name).orElse(null));
            changed.run();
        });
        return named(name, chips);
    }

    /** Any number of the constants. */
    public <E extends Enum<E>> Field choices(String name, Class<E> keys) {
        return choices(name, List.of(keys.getEnumConstants()), keys);
    }

    /** Any number of the constants, in that order. */
    public <E extends Enum<E>> Field choices(String name, List<E> inOrder, Class<E> keys) {
        ChoiceChips<E> chips = ChoiceChips.several(inOrder, labels(name));
        chips.choose(slot.doc().choices(name, keys));
        chips.valuesProperty().addListener((is, was, now) -> {
            slot.put(name, now.isEmpty() ? null : array(now));
            changed.run();
        });
        return named(name, chips);
    }

    /** Yes or no; unanswered until answered. */
    public Field flag(String name) {
        ChoiceChips<Boolean> chips = ChoiceChips.single(List.of(true, false), yes -> label(name, yes ? "YES" : "NO"));
        chips.choose(slot.doc().flag(name).stream().toList());
        chips.valuesProperty().addListener((is, was, now) -> {
            slot.put(name, chips.value().map(BooleanNode::valueOf).orElse(null));
            changed.run();
        });
        return named(name, chips);
    }

    /** A year of four digits that has been; another stays in the field and is no year. */
    public Field year(String name) {
        YearField control = new YearField(desk.today(), desk.texts());
        control.set(slot.doc().number(name).map(year -> year.intValue()));
        control.valueProperty().addListener((is, was, now) -> {
            slot.put(name, now == null ? null : IntNode.valueOf(now));
            changed.run();
        });
        heard(control);
        return named(name, control);
    }

    /** A day. */
    public Field date(String name, DateField control) {
        control.valueProperty().set(slot.doc().date(name).orElse(null));
        control.valueProperty().addListener((is, was, now) -> {
            slot.text(name, now == null ? null : now.toString());
            changed.run();
        });
        heard(control);
        return named(name, control);
    }

    /** A number. */
    public Field number(String name, NumberField control) {
        control.set(slot.doc().number(name));
        control.valueProperty().addListener((is, was, now) -> {
            slot.put(name, now == null ? null : JsonNodeFactory.instance.numberNode(now));
            changed.run();
        });
        return named(name, control);
    }

    /** Persons with a name and who they are. */
    public PersonList persons(String name) {
        PersonList list = new PersonList(() -> desk.journal().newId().toString(), desk.texts());
        list.set(draft.doc().map(name).entrySet().stream()
                .map(entry -> new PersonList.Person(
                        entry.getKey(),
                        entry.getValue().text("name").orElse(""),
                        entry.getValue().text("relation").orElse("")))
                .toList());
        list.valueProperty().addListener((is, was, now) -> {
            was.stream()
                    .map(PersonList.Person::key)
                    .filter(key -> now.stream().noneMatch(one -> one.key().equals(key)))
                    .forEach(key -> draft.entry(name, key, null));
            now.forEach(one -> draft.entry(
                    name,
                    one.key(),
                    draft.copyOf(name, one.key()).put("name", one.name()).put("relation", one.relation())));
            changed.run();
        });
        return list;
    }

    /** Hears when what is typed there stops or begins to stand in the way of a signature. */
    public void heard(TypedInput control) {
        control.settledProperty().addListener((is, was, now) -> changed.run());
    }

    /** Dresses a control with the field's name and shows its findings there. */
    public Field named(String name, javafx.scene.Node control) {
        return fields.add(path + name, new Field(label(name), control));
    }

    /** The field's name in the user's language. */
    public String label(String name) {
        return desk.fieldWords().of(draft.target().kind()).label(path + name);
    }

    private <E extends Enum<E>> Function<E, String> labels(String name) {
        return key -> label(name, key.name());
    }

    private String label(String name, String key) {
        return desk.texts().wording().choice(draft.target().kind(), name, key);
    }

    /** The keys as the wire has a set. */
    public static ArrayNode array(Collection<? extends Enum<?>> keys) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        keys.forEach(key -> array.add(key.name()));
        return array;
    }
}
