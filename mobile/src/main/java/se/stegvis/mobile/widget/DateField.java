package se.stegvis.mobile.widget;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.DateCell;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import se.stegvis.shared.time.DatePurpose;
import se.stegvis.shared.time.DateReader;
import se.stegvis.shared.time.DateReading;
import se.stegvis.shared.time.DateReading.Asked;
import se.stegvis.shared.time.DateReading.Read;
import se.stegvis.shared.time.DateReading.Unread;
import se.stegvis.shared.time.SwedishWorkingDays;

/**
 * A date by one tap, by calendar, or as people write it ({@link DateReader}). What is not read, and what is asked about,
 * stays in the field with a sentence; the former date stands until the person has settled it.
 */
public final class DateField extends VBox implements TypedInput {
    private final DatePurpose purpose;
    private final LocalDate today;
    private final Texts texts;
    private final ObjectProperty<LocalDate> value = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper(true);
    private final DateEditor picker;
    private final Label words = new Label();
    private final DateQuestion question;
    private boolean obligatory;
    private boolean asked;

    /** With the quick taps forward from today, on working days. */
    public static DateField ahead(LocalDate today, Texts texts) {
        return ahead(today, texts, Map.of());
    }

    /** The same after taps of your own. Each usual tap stays where the hand finds it, also if two are for the same day. */
    public static DateField ahead(LocalDate today, Texts texts, Map<String, LocalDate> first) {
        SwedishWorkingDays days = new SwedishWorkingDays();
        Map<String, LocalDate> taps = new LinkedHashMap<>(first);
        taps.put(texts.get("date.week"), days.firstFrom(today.plusWeeks(1)));
        taps.put(texts.get("date.two-weeks"), days.firstFrom(today.plusWeeks(2)));
        taps.put(texts.get("date.month"), days.firstFrom(today.plusMonths(1)));
        taps.put(texts.get("date.three-months"), days.firstFrom(today.plusMonths(3)));
        return new DateField(taps, day -> texts.distance(day, today), DatePurpose.AHEAD, today, texts);
    }

    /** Without quick taps. */
    public static DateField plain(LocalDate today, Texts texts) {
        return withTaps(Map.of(), today, texts);
    }

    /** A day that has come: today or before; the calendar offers no later one, and it is never empty once it is set. */
    public static DateField until(LocalDate today, Texts texts) {
        DateField field = new DateField(Map.of(), day -> texts.since(day, today), DatePurpose.PAST, today, texts);
        field.obligatory = true;
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
        return new DateField(taps, day -> texts.distance(day, today), DatePurpose.ANY, today, texts);
    }

    private DateField(
            Map<String, LocalDate> taps,
            Function<LocalDate, String> distance,
            DatePurpose purpose,
            LocalDate today,
            Texts texts) {
        this.purpose = purpose;
        this.today = today;
        this.texts = texts;
        getStyleClass().add("date-field");
        picker = new DateEditor(texts.language(), this::typed, this::picked);
        picker.setPromptText(texts.get("date.prompt"));
        picker.accessibleTextProperty().bind(accessibleTextProperty());
        question = new DateQuestion(texts, this::settle);
        words.getStyleClass().add("field-help");
        value.addListener((is, was, now) -> show(now));
        value.addListener((is, was, now) ->
                words.setText(now == null ? "" : texts.shortDate(now, today) + " · " + distance.apply(now)));
        if (!taps.isEmpty()) {
            getChildren().add(tapRow(taps));
        }
        // On a narrow card the words go under the field instead of being cut off.
        FlowPane line = new FlowPane(picker, words);
        line.getStyleClass().add("date-line");
        getChildren().addAll(line, question);
    }

    /** The date that stands; null when there is none. What is typed and not settled does not change it. */
    public ObjectProperty<LocalDate> valueProperty() {
        return value;
    }

    /** The same. */
    public Optional<LocalDate> value() {
        return Optional.ofNullable(value.get());
    }

    @Override
    public void commit() {
        picker.commit();
    }

    @Override
    public ReadOnlyBooleanProperty settledProperty() {
        return settled.getReadOnlyProperty();
    }

    @Override
    public Optional<String> obstacle() {
        return settled.get() ? Optional.empty() : Optional.of(asked ? "date-asked" : "date-unread");
    }

    private FlowPane tapRow(Map<String, LocalDate> taps) {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("chips");
        taps.forEach((label, date) -> {
            Button tap = new Button(label);
            tap.getStyleClass().add("chip");
            tap.setOnAction(event -> settle(date));
            value.addListener((is, was, now) -> tap.pseudoClassStateChanged(Style.SELECTED, date.equals(now)));
            row.getChildren().add(tap);
        });
        return row;
    }

    /** Somebody has decided which day stands, or that none does. */
    private void settle(LocalDate day) {
        if (Objects.equals(day, value.get())) {
            show(day);
        } else {
            value.set(day);
        }
    }

    private void show(LocalDate day) {
        question.none();
        picker.show(day);
        settled.set(true);
    }

    private void typed(String text) {
        DateReading reading = DateReader.read(text, purpose, today);
        if (reading instanceof Read read) {
            settle(read.day());
        } else if (reading instanceof Asked question) {
            ask(question, text);
        } else if (reading instanceof Unread unread) {
            asked = false;
            question.unread(unread.fault(), text, value());
            keep(text);
        } else {
            cleared();
        }
    }

    /** A day of the calendar is asked about as a written one. */
    private void picked(LocalDate day) {
        typed(day == null ? "" : day.toString());
    }

    private void ask(Asked reading, String text) {
        asked = true;
        question.ask(reading, text, today, value());
        keep(text);
    }

    private void keep(String text) {
        settled.set(false);
        picker.keep(text, value.get());
    }

    private void cleared() {
        if (obligatory && value.get() != null) {
            LocalDate former = value.get();
            settle(former);
            question.say(texts.get("date.needed", texts.date(former)));
        } else {
            settle(null);
        }
    }
}
