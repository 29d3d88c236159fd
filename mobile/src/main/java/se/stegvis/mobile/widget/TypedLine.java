package se.stegvis.mobile.widget;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import se.stegvis.shared.text.VisibleText;

/** A typed field of one line: it reads a whole text at once, and the rest when the person has gone on. */
abstract class TypedLine<T> extends TypedControl<T> {
    private final TextField written = new TextField();
    private final FieldSentence sentence = new FieldSentence();
    private final HBox line = new HBox();
    private final String obstacle;

    /** @param obstacle what an unread text is, as a key of the findings' wording */
    TypedLine(String style, String obstacle, Texts texts) {
        super(texts);
        this.obstacle = obstacle;
        getStyleClass().add("typed-line");
        line.getStyleClass().add(style);
        written.accessibleTextProperty().bind(accessibleTextProperty());
        written.textProperty().addListener((is, was, text) -> read(text, false));
        written.focusedProperty().addListener((is, was, focused) -> {
            if (!focused) {
                commit();
            }
        });
        around(List.of(written));
    }

    /** The value of a text without surrounding space and in plain signs; empty when it is none. */
    protected abstract Optional<T> parse(String text);

    /** Whether such a text can be read before the person has gone on. */
    protected abstract boolean isWhole(String text);

    /** The value as the field shows it. */
    protected abstract String shown(T value);

    /** The message about a text that is not read. */
    protected abstract String unreadSentence(String text);

    protected final TextField written() {
        return written;
    }

    /** The nodes of the line, the text among them. */
    protected final void around(List<? extends Node> nodes) {
        line.getChildren().setAll(nodes);
        getChildren().setAll(line);
    }

    /** Sets the value and settles the field; null clears it. */
    public final void set(T value) {
        standing().set(value);
        String text = value == null ? "" : shown(value);
        if (!written.getText().equals(text)) {
            written.setText(text);
        }
        fine();
    }

    @Override
    public final void commit() {
        read(written.getText(), true);
    }

    @Override
    public final void restore(String text) {
        written.setText(text);
        commit();
    }

    /** @param done whether the person has gone on; nothing is said about a text that is being typed */
    private void read(String text, boolean done) {
        if (!VisibleText.isVisible(text)) {
            standing().set(null);
            fine();
            return;
        }
        String plain = VisibleText.trimmed(Normalizer.normalize(text, Normalizer.Form.NFKC));
        Optional<T> value = done || isWhole(plain) ? parse(plain) : Optional.empty();
        if (value.isPresent()) {
            if (!Objects.equals(standing().get(), value.get())) {
                standing().set(value.get());
            }
            fine();
            if (done && !text.equals(shown(value.get()))) {
                written.setText(shown(value.get()));
            }
        } else if (done) {
            say(unreadSentence(FieldSentence.repeated(text)));
            unsettled(text, obstacle);
        } else {
            typing(text);
        }
    }

    /** A further condition of a read value before it is kept in the record, as a key of the findings' wording. */
    protected Optional<String> lacking() {
        return Optional.empty();
    }

    private void fine() {
        Optional<String> lacking = lacking();
        if (lacking.isPresent()) {
            say(texts.get("typed." + lacking.get()));
            unsettled(written.getText(), lacking.get());
        } else {
            getChildren().setAll(line);
            settled();
        }
    }

    private void say(String words) {
        sentence.say(words);
        getChildren().setAll(line, sentence);
    }
}
