package se.stegvis.mobile.widget;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** A time of day: one tap for now, or written {@code 14:30}, {@code 1430} or {@code 14.30}. */
public final class TimeField extends HBox {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm");
    private final TextField written = new TextField();
    private final ReadOnlyObjectWrapper<LocalTime> value = new ReadOnlyObjectWrapper<>();

    /** @param now the time the tap sets */
    public TimeField(Supplier<LocalTime> now, Texts texts) {
        getStyleClass().add("time-field");
        written.setPromptText(texts.get("time.prompt"));
        written.setPrefColumnCount(5);
        written.accessibleTextProperty().bind(accessibleTextProperty());
        written.textProperty().addListener((is, was, text) -> value.set(read(text)));
        written.focusedProperty().addListener((is, was, focused) -> show(focused));
        Button tap = Buttons.secondary(texts.get("time.now"), Icon.CLOCK, () -> set(now.get()));
        getChildren().setAll(written, tap);
    }

    /** The time; null while nothing readable is written. */
    public ReadOnlyObjectProperty<LocalTime> valueProperty() {
        return value.getReadOnlyProperty();
    }

    public Optional<LocalTime> value() {
        return Optional.ofNullable(value.get());
    }

    /** Sets the time; null clears it. */
    public void set(LocalTime time) {
        written.setText(time == null ? "" : SHOWN.format(time));
    }

    private void show(boolean focused) {
        if (!focused && value.get() != null) {
            set(value.get());
        }
    }

    private static LocalTime read(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        if (digits.length() < 3 || digits.length() > 4) {
            return null;
        }
        int hour = Integer.parseInt(digits.substring(0, digits.length() - 2));
        int minute = Integer.parseInt(digits.substring(digits.length() - 2));
        return hour < 24 && minute < 60 ? LocalTime.of(hour, minute) : null;
    }
}
