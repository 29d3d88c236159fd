package se.stegvis.mobile.widget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import se.stegvis.shared.text.VisibleText;

/** The persons present: a name and who they are, a row each. Rows without a name do not count. */
public final class PersonList extends VBox {
    /**
     * One person.
     *
     * @param key of the map entry on the wire; kept when the row is edited
     */
    public record Person(String key, String name, String relation) {
        /** Leaves out who it is. */
        @Override
        public String toString() {
            return "Person[" + key + "]";
        }
    }

    private final Map<String, PersonRow> rows = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<List<Person>> value = new ReadOnlyObjectWrapper<>(List.of());
    private final Supplier<String> newKey;
    private final Texts texts;
    private final VBox list = new VBox();
    private final FlowPane taps = new FlowPane();

    /** @param newKey a new id for each added row */
    public PersonList(Supplier<String> newKey, Texts texts) {
        this.newKey = newKey;
        this.texts = texts;
        getStyleClass().add("person-list");
        list.getStyleClass().add("person-rows");
        Button add = Buttons.secondary(
                texts.get("person.add"), Icon.ADD, () -> addRow().name.requestFocus());
        taps.getStyleClass().add("chips");
        taps.getChildren().add(add);
        getChildren().setAll(list, taps);
    }

    /** The persons with a name, in the order shown; never null. */
    public ReadOnlyObjectProperty<List<Person>> valueProperty() {
        return value.getReadOnlyProperty();
    }

    public List<Person> value() {
        return value.get();
    }

    /** Replaces all rows. */
    public void set(List<Person> persons) {
        rows.clear();
        list.getChildren().clear();
        persons.forEach(person -> addRow(person.key(), person.name(), person.relation()));
        read();
    }

    /** A button of one's own beside the one that adds an empty row. */
    public void addTap(javafx.scene.Node tap) {
        taps.getChildren().add(0, tap);
    }

    /** Adds a person by code, for example the client by one tap. */
    public void add(String name, String relation) {
        addRow(newKey.get(), name, relation);
        read();
    }

    private PersonRow addRow() {
        return addRow(newKey.get(), "", "");
    }

    private PersonRow addRow(String key, String name, String relation) {
        PersonRow row = new PersonRow(name, relation);
        rows.put(key, row);
        row.remove.setOnAction(event -> {
            rows.remove(key);
            list.getChildren().remove(row);
            read();
        });
        list.getChildren().add(row);
        return row;
    }

    private void read() {
        List<Person> persons = new ArrayList<>();
        rows.forEach((key, row) -> {
            if (VisibleText.isVisible(row.name.getText())) {
                persons.add(new Person(
                        key, VisibleText.trimmed(row.name.getText()), VisibleText.trimmed(row.relation.getText())));
            }
        });
        value.set(List.copyOf(persons));
    }

    private final class PersonRow extends HBox {
        private final TextField name = new TextField();
        private final TextField relation = new TextField();
        private final Button remove = Buttons.icon(texts.get("person.remove"), Icon.REMOVE, () -> {});

        private PersonRow(String writtenName, String writtenRelation) {
            getStyleClass().add("person-row");
            prepare(name, writtenName, texts.get("person.name"));
            prepare(relation, writtenRelation, texts.get("person.relation"));
            getChildren().setAll(name, relation, remove);
        }

        private void prepare(TextField field, String text, String label) {
            field.setText(text);
            field.setPromptText(label);
            field.setAccessibleText(label);
            field.textProperty().addListener((is, was, now) -> read());
            HBox.setHgrow(field, Priority.ALWAYS);
        }
    }
}
