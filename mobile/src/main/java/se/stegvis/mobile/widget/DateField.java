package se.stegvis.mobile.widget;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** A date by one tap (in a week, two weeks, a month, three months), by calendar, or written {@code YYYY-MM-DD}. */
public final class DateField extends VBox {
    private final DatePicker picker = new DatePicker();
    private final Label words = new Label();

    /** With the quick taps forward from today. */
    public static DateField ahead(LocalDate today, Texts texts) {
        return ahead(today, texts, Map.of());
    }

    /** The same after taps of your own. Each usual tap stays where the hand finds it, also if two are for the same day. */
    public static DateField ahead(LocalDate today, Texts texts, Map<String, LocalDate> first) {
        Map<String, LocalDate> taps = new LinkedHashMap<>(first);
        taps.put(texts.get("date.week"), today.plusWeeks(1));
        taps.put(texts.get("date.two-weeks"), today.plusWeeks(2));
        taps.put(texts.get("date.month"), today.plusMonths(1));
        taps.put(texts.get("date.three-months"), today.plusMonths(3));
        return new DateField(taps, day -> texts.distance(day, today), texts);
    }

    /** Without quick taps. */
    public static DateField plain(LocalDate today, Texts texts) {
        return new DateField(Map.of(), day -> texts.distance(day, today), texts);
    }

    /** A day that has come: today or before; the calendar offers no later one. */
    public static DateField until(LocalDate today, Texts texts) {
        DateField field = new DateField(Map.of(), day -> texts.since(day, today), texts);
        field.picker.setDayCellFactory(calendar -> new DateCell() {
            @Override
            public void updateItem(LocalDate day, boolean empty) {
                super.updateItem(day, empty);
                setDisable(empty || day.isAfter(today));
            }
        });
        return field;
    }

    /** With quick taps of your own, in that order. */
    public static DateField withTaps(Map<String, LocalDate> taps, LocalDate today, Texts texts) {
        return new DateField(taps, day -> texts.distance(day, today), texts);
    }

    private DateField(Map<String, LocalDate> taps, Function<LocalDate, String> distance, Texts texts) {
        getStyleClass().add("date-field");
        picker.setConverter(new Written());
        picker.setPromptText(texts.get("date.prompt"));
        picker.setShowWeekNumbers(true);
        words.getStyleClass().add("field-help");
        picker.valueProperty()
                .addListener((is, was, now) ->
                        words.setText(now == null ? "" : texts.shortDate(now) + " · " + distance.apply(now)));
        picker.focusedProperty().addListener((is, was, now) -> commitWritten(now));
        picker.accessibleTextProperty().bind(accessibleTextProperty());
        if (!taps.isEmpty()) {
            getChildren().add(tapRow(taps));
        }
        // On a narrow card the words go under the field instead of being cut off.
        FlowPane line = new FlowPane(picker, words);
        line.getStyleClass().add("date-line");
        getChildren().add(line);
    }

    /** The date; null when there is none. */
    public ObjectProperty<LocalDate> valueProperty() {
        return picker.valueProperty();
    }

    public Optional<LocalDate> value() {
        return Optional.ofNullable(picker.getValue());
    }

    private FlowPane tapRow(Map<String, LocalDate> taps) {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("chips");
        taps.forEach((label, date) -> {
            Button tap = new Button(label);
            tap.getStyleClass().add("chip");
            tap.setOnAction(event -> picker.setValue(date));
            picker.valueProperty()
                    .addListener((is, was, now) -> tap.pseudoClassStateChanged(Style.SELECTED, date.equals(now)));
            row.getChildren().add(tap);
        });
        return row;
    }

    /** A written date counts when the person goes on, without pressing enter. */
    private void commitWritten(boolean focused) {
        if (!focused) {
            picker.setValue(picker.getConverter().fromString(picker.getEditor().getText()));
            picker.getEditor().setText(picker.getConverter().toString(picker.getValue()));
        }
    }

    private static final class Written extends StringConverter<LocalDate> {
        @Override
        public String toString(LocalDate date) {
            return date == null ? "" : DateTimeFormatter.ISO_LOCAL_DATE.format(date);
        }

        /** Takes eight digits with or without dashes; anything else is no date. */
        @Override
        public LocalDate fromString(String written) {
            String digits = written == null ? "" : written.replaceAll("[^0-9]", "");
            try {
                return digits.length() == 8 ? LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE) : null;
            } catch (DateTimeParseException notADate) {
                return null;
            }
        }
    }
}
