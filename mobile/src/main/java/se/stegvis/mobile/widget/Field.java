package se.stegvis.mobile.widget;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import se.stegvis.shared.text.VisibleText;

/** A control with its label above it, and help and what is wrong under it; all of it is read aloud with the control. */
public final class Field extends VBox {
    private final Label label;
    private final Label mark = new Label();
    private final Label help = note("field-help");
    private final Label finding = note("field-finding");
    private final Node control;
    private Optional<LengthWarning> room = Optional.empty();
    private boolean repeats = true;
    private Optional<String> summary = Optional.empty();

    /** @param control keeps its own value; the field only dresses it */
    public Field(String text, Node control) {
        this.control = control;
        label = new Label(GlyphRuns.of(text));
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        label.setWrapText(true);
        mark.getStyleClass().add("field-mark");
        finding.setGraphic(Icon.WARNING.node());
        getStyleClass().add("field");
        HBox head = new HBox(label, mark);
        head.getStyleClass().add("field-head");
        getChildren().setAll(head, control);
        describe();
    }

    /** Calls it something else, where another is asked now. */
    public Field rename(String text) {
        label.setText(GlyphRuns.of(text));
        describe();
        return this;
    }

    /** Marks it as needed to sign, in words. */
    public Field required(Texts texts) {
        return required(texts, true);
    }

    /** The same, for what is needed only sometimes. */
    public Field required(Texts texts, boolean needed) {
        mark.setText(needed ? texts.get("field.required") : "");
        describe();
        return this;
    }

    /** Something to know before one answers, between the label and the control. */
    public Field before(Node node) {
        getChildren().add(1, node);
        return this;
    }

    /** A sentence of help under the control. */
    public Field help(String text) {
        help.setText(GlyphRuns.of(text));
        arrange();
        return this;
    }

    /** Says while the person writes how much room is left, once it is little. */
    public Field limited(Texts texts) {
        if (control instanceof TextInputControl written) {
            LengthWarning left = new LengthWarning(written, texts);
            left.textProperty().addListener((is, was, now) -> describe());
            room = Optional.of(left);
            arrange();
        }
        return this;
    }

    /** The control says its finding itself; it is not repeated under it. */
    public Field tellsItself() {
        repeats = false;
        return this;
    }

    /** The same; in the list above the form that sentence replaces all its findings. */
    public Field tellsItself(String inTheList) {
        summary = Optional.of(inTheList);
        return tellsItself();
    }

    /** The entry in the list above the form instead of the findings; empty for most fields. */
    public Optional<String> summary() {
        return summary;
    }

    /** Says in words what is missing or wrong; empty text hides it. */
    public void finding(String text) {
        finding.setText(GlyphRuns.of(text));
        arrange();
    }

    /** The shown fault; empty text when nothing is. */
    public String finding() {
        return finding.getText();
    }

    /** The control inside the field. */
    public Node control() {
        return control;
    }

    public String label() {
        return label.getText();
    }

    /** Puts the keyboard focus where the person can put it right. */
    public void focusControl() {
        if (control.isFocusTraversable()) {
            control.requestFocus();
        } else {
            FocusFinder.first(control);
        }
    }

    private void arrange() {
        getChildren().removeAll(help, finding);
        room.ifPresent(left -> {
            getChildren().remove(left);
            getChildren().add(left);
        });
        if (!help.getText().isEmpty()) {
            getChildren().add(help);
        }
        if (repeats && !finding.getText().isEmpty()) {
            getChildren().add(finding);
        }
        pseudoClassStateChanged(Style.INVALID, !finding.getText().isEmpty());
        describe();
    }

    private void describe() {
        control.setAccessibleText(VisibleText.trimmed(String.join(" ", label.getText(), mark.getText())));
        String left = room.map(Label::getText).orElse("");
        control.setAccessibleHelp(VisibleText.trimmed(String.join(" ", finding.getText(), left, help.getText())));
    }

    private static Label note(String style) {
        Label note = new Label();
        note.getStyleClass().add(style);
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }
}
