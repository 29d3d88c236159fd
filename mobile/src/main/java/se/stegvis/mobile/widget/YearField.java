package se.stegvis.mobile.widget;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import se.stegvis.shared.text.PlainText;

/** A year that has been, of four digits; another text stays in the field with a sentence, and the former year stands. */
public final class YearField extends VBox implements TypedInput {
    private static final int FIRST = 1900;

    private final TextField written = new TextField();
    private final Label words = new Label();
    private final ReadOnlyObjectWrapper<Integer> value = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper(true);
    private final int latest;
    private final Texts texts;

    public YearField(LocalDate today, Texts texts) {
        this.latest = today.getYear();
        this.texts = texts;
        words.getStyleClass().add("field-finding");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        written.setPromptText(texts.get("year.prompt"));
        written.accessibleTextProperty().bind(accessibleTextProperty());
        written.textProperty().addListener((is, was, now) -> read(now, false));
        written.focusedProperty().addListener((is, was, focused) -> {
            if (!focused) {
                commit();
            }
        });
        getChildren().setAll(written);
    }

    /** The year; null when none is written. */
    public ReadOnlyObjectProperty<Integer> valueProperty() {
        return value.getReadOnlyProperty();
    }

    /** Sets the year. */
    public void set(Optional<Integer> year) {
        value.set(year.orElse(null));
        written.setText(year.map(String::valueOf).orElse(""));
    }

    @Override
    public void commit() {
        read(written.getText(), true);
    }

    @Override
    public ReadOnlyBooleanProperty settledProperty() {
        return settled.getReadOnlyProperty();
    }

    @Override
    public Optional<String> obstacle() {
        return settled.get() ? Optional.empty() : Optional.of("year-unread");
    }

    /** @param done whether the person has gone on; while the year is being typed nothing is said about it */
    private void read(String text, boolean done) {
        String digits = PlainText.trimmed(Normalizer.normalize(text, Normalizer.Form.NFKC));
        boolean year = digits.matches("\\d{4}") && isPast(Integer.parseInt(digits));
        if (year) {
            value.set(Integer.parseInt(digits));
        } else if (digits.isEmpty()) {
            value.set(null);
        }
        boolean fine = year || digits.isEmpty();
        if (fine || done) {
            words.setText(fine ? "" : texts.get("year.unread"));
            getChildren().setAll(written);
            if (!fine) {
                getChildren().add(words);
            }
            settled.set(fine);
        }
    }

    private boolean isPast(int year) {
        return year >= FIRST && year <= latest;
    }
}
