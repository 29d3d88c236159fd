package se.stegvis.mobile.widget;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.VBox;

/**
 * The rule of every field whose text is read: a date, a time, a year, a number. A text that is not read stays in the field
 * with a sentence, and the former value stands until the person has settled it.
 *
 * @param <T> what the text is read as
 */
abstract class TypedControl<T> extends VBox implements TypedInput {
    protected final Texts texts;
    private final ObjectProperty<T> value = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper unread = new ReadOnlyStringWrapper("");
    private Optional<String> obstacle = Optional.empty();

    TypedControl(Texts texts) {
        this.texts = texts;
    }

    /** The value that stands; null when there is none. A text that is not settled does not change it. */
    public ReadOnlyObjectProperty<T> valueProperty() {
        return value;
    }

    /** The same. */
    public final Optional<T> value() {
        return Optional.ofNullable(value.get());
    }

    @Override
    public final ReadOnlyBooleanProperty settledProperty() {
        return settled.getReadOnlyProperty();
    }

    @Override
    public final Optional<String> obstacle() {
        return obstacle;
    }

    @Override
    public final ReadOnlyStringProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    final ObjectProperty<T> standing() {
        return value;
    }

    /** The text stands for the value. */
    final void settled() {
        obstacle = Optional.empty();
        unread.set("");
        settled.set(true);
    }

    /** The text is being typed: nothing is said about it yet. */
    final void typing(String text) {
        unread.set(text);
    }

    /** @param why as a key of the findings' wording */
    final void unsettled(String text, String why) {
        obstacle = Optional.of(why);
        unread.set(text);
        settled.set(false);
    }
}
