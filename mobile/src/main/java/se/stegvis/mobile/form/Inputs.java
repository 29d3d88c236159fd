package se.stegvis.mobile.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.widget.DateField;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.FieldSet;
import se.stegvis.mobile.widget.GrowingText;
import se.stegvis.mobile.widget.NumberField;
import se.stegvis.mobile.widget.PersonList;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.TypedInput;
import se.stegvis.mobile.widget.YearField;
import se.stegvis.shared.record.ChoiceField;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.FlagField;
import se.stegvis.shared.record.MapField;
import se.stegvis.shared.record.ObjectField;
import se.stegvis.shared.record.SetField;
import se.stegvis.shared.record.ValueField;

/** Makes the controls of a form: each shows a field of the draft and writes back to it at once. */
public final class Inputs {
    private final RecordDraft draft;
    private final FieldBinding binding;
    private final String path;
    private final ScreenContext context;
    private final FieldSet fields;
    private final Set<String> begun;
    private final Runnable changed;

    /** @param changed runs after each change of the draft */
    public Inputs(RecordDraft draft, ScreenContext context, Runnable changed) {
        this(draft, context, Set.of(), changed);
    }

    /** @param begun places of texts that were typed and not read when the form was last open */
    Inputs(RecordDraft draft, ScreenContext context, Set<String> begun, Runnable changed) {
        this(
                draft,
                FieldBinding.of(draft),
                "",
                context,
                new FieldSet(draft.target().kind()),
                Set.copyOf(begun),
                changed);
    }

    private Inputs(
            RecordDraft draft,
            FieldBinding binding,
            String path,
            ScreenContext context,
            FieldSet fields,
            Set<String> begun,
            Runnable changed) {
        this.draft = draft;
        this.binding = binding;
        this.path = path;
        this.context = context;
        this.fields = fields;
        this.begun = begun;
        this.changed = changed;
    }

    /** The controls of one entry of a map field. */
    public Inputs entry(MapField map, String key) {
        return new Inputs(
                draft, FieldBinding.entry(draft, map, key), map.path(key) + "/", context, fields, begun, changed);
    }

    /** The keys of entries of a map field in which something is written or typed. */
    Set<String> entries(MapField map) {
        Set<String> keys = new LinkedHashSet<>(draft.doc().get(map).keySet());
        begun.stream()
                .map(place -> place.split("/"))
                .filter(place -> place.length > 2 && place[0].equals(map.name()))
                .forEach(place -> keys.add(place[1]));
        return keys;
    }

    /** The controls of the members of an object field. */
    public Inputs object(ObjectField field) {
        return new Inputs(
                draft, FieldBinding.object(draft, field), field.name() + "/", context, fields, begun, changed);
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
    public Field text(ValueField<String, ?> field, int rows) {
        return written(field, new GrowingText(rows));
    }

    /** A line of text. */
    public Field line(ValueField<String, ?> field) {
        return written(field, new TextField());
    }

    private Field written(ValueField<String, ?> field, TextInputControl control) {
        control.setText(binding.doc().get(field).orElse(""));
        listen(control, label(field), text -> binding.text(field, text));
        return named(field, control).limited(context.texts());
    }

    /** Hears each change of a text, and offers to undo when it was cleared. */
    public void listen(TextInputControl control, String label, java.util.function.Consumer<String> writer) {
        ClearedTextUndo cleared = new ClearedTextUndo(control, label, context);
        control.textProperty().addListener((is, was, now) -> {
            writer.accept(now);
            cleared.changed(was, now);
            changed.run();
        });
    }

    /** One of the constants. */
    public <E extends Enum<E>> Field choice(ChoiceField<E> field) {
        return choice(field, List.of(field.keys().getEnumConstants()));
    }

    /** One of those that are offered. */
    public <E extends Enum<E>> Field choice(ChoiceField<E> field, Collection<E> offered) {
        return named(field, chips().one(field, offered));
    }

    /** Any number of the constants. */
    public <E extends Enum<E>> Field choices(SetField<E> field) {
        return choices(field, List.of(field.keys().getEnumConstants()));
    }

    /** Any number of the constants, in that order. */
    public <E extends Enum<E>> Field choices(SetField<E> field, List<E> inOrder) {
        return named(field, chips().several(field, inOrder));
    }

    /** Yes or no; unanswered until answered. */
    public Field flag(FlagField field) {
        return named(field, chips().flag(field));
    }

    private ChoiceInput chips() {
        return new ChoiceInput(binding, this::label, changed);
    }

    /** A year of four digits that has been; another stays in the field and is no year. */
    public Field year(ValueField<BigDecimal, ?> field) {
        YearField control = new YearField(context.today(), context.texts());
        control.set(binding.doc().get(field).map(year -> year.intValue()).orElse(null));
        control.valueProperty().addListener((is, was, now) -> {
            binding.put(field, now == null ? null : IntNode.valueOf(now));
            changed.run();
        });
        heard(control);
        return named(field, control);
    }

    /** A day. */
    public Field date(ValueField<LocalDate, ?> field, DateField control) {
        control.valueProperty().set(binding.doc().get(field).orElse(null));
        control.valueProperty().addListener((is, was, now) -> {
            binding.text(field, now == null ? null : now.toString());
            changed.run();
        });
        heard(control);
        return named(field, control);
    }

    /** A day to follow up on, of a field of its own; one far off that is meant is noted as any follow-up's is. */
    public Field followUpDay(ValueField<LocalDate, ?> field, DateField control) {
        FollowUpDayInput.bind(control, draft, binding, field, changed);
        heard(control);
        return named(field, control);
    }

    /** The day of an instant that has been. */
    public Field dayOf(ValueField<OffsetDateTime, ?> field) {
        DateField control = InstantDayInput.of(binding, field, context, changed);
        heard(control);
        return named(field, control);
    }

    /** A number. */
    public Field number(ValueField<BigDecimal, ?> field, NumberField control) {
        control.set(binding.doc().get(field).orElse(null));
        control.valueProperty().addListener((is, was, now) -> {
            binding.put(field, now == null ? null : JsonNodeFactory.instance.numberNode(now));
            changed.run();
        });
        heard(control);
        return named(field, control);
    }

    /** Persons with a name and who they are. */
    public PersonList persons(MapField field) {
        return PersonListInput.of(draft, field, context, changed);
    }

    /** Hears when a text that is typed there stops or begins to stand in the way of a signature, and keeps it unread. */
    public void heard(TypedInput control) {
        control.settledProperty().addListener((is, was, now) -> changed.run());
        control.unreadProperty().addListener((is, was, now) -> changed.run());
    }

    /** Dresses a control with the field's name and shows its findings there. */
    public Field named(FieldSpec field, javafx.scene.Node control) {
        return fields.add(path + field.name(), new Field(label(field), control));
    }

    /** The field's name in the user's language. */
    public String label(FieldSpec field) {
        return context.fieldWords().of(draft.target().kind()).label(path + field.name());
    }

    private String label(FieldSpec field, String key) {
        return context.texts().wording().choice(draft.target().kind(), field.name(), key);
    }

    /** The keys as the wire has a set. */
    public static ArrayNode array(Collection<? extends Enum<?>> keys) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        keys.forEach(key -> array.add(key.name()));
        return array;
    }
}
