package se.stegvis.mobile.widget;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.DateCell;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import se.stegvis.shared.time.DatePurpose;
import se.stegvis.shared.time.DateReader;
import se.stegvis.shared.time.DateReading;
import se.stegvis.shared.time.DateReading.Ambiguity;
import se.stegvis.shared.time.DateReading.Asked;
import se.stegvis.shared.time.DateReading.Read;
import se.stegvis.shared.time.DateReading.Unread;
import se.stegvis.shared.time.FollowUpHorizon;
import se.stegvis.shared.time.SwedishWorkingDays;

/**
 * A date by one tap, by calendar, or as people write it ({@link DateReader}). Unread text, and text that is asked
 * about, stays in the field with a sentence; the former date is kept until the person has settled it.
 */
public final class DateField extends TypedControl<LocalDate> {
    private final DatePurpose purpose;
    private final LocalDate today;
    private final ReadOnlyObjectWrapper<LocalDate> confirmed = new ReadOnlyObjectWrapper<>();
    private final DateEditor picker;
    private final Label words = new Label();
    private final DateQuestion question;
    private boolean obligatory;

    /** With the quick taps forward from today, on working days. */
    public static DateField ahead(LocalDate today, Texts texts) {
        return ahead(today, texts, Map.of());
    }

    /**
     * The same after taps of your own. Each usual tap stays where the hand finds it, also if two are for the same day.
     */
    public static DateField ahead(LocalDate today, Texts texts, Map<String, LocalDate> first) {
        SwedishWorkingDays days = new SwedishWorkingDays();
        Map<String, LocalDate> taps = new LinkedHashMap<>(first);
        taps.put(texts.get("date.week"), days.firstFrom(today.plusWeeks(1)));
        taps.put(texts.get("date.two-weeks"), days.firstFrom(today.plusWeeks(2)));
        taps.put(texts.get("date.month"), days.firstFrom(today.plusMonths(1)));
        taps.put(texts.get("date.three-months"), days.firstFrom(today.plusMonths(3)));
        return new DateField(taps, day -> texts.distanceBeside(day, today), DatePurpose.AHEAD, today, texts);
    }

    /** The last day for something, which is late once it has been. */
    public static DateField deadline(LocalDate today, Texts texts) {
        return new DateField(Map.of(), day -> texts.distanceBeside(day, today), DatePurpose.ANY, today, texts);
    }

    /** A day that has come: today or before; the calendar offers no later one, and it is never empty once it is set. */
    public static DateField until(LocalDate today, Texts texts) {
        DateField field = new DateField(Map.of(), day -> texts.sinceBeside(day, today), DatePurpose.PAST, today, texts);
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

    /** The first or last day of a period, which may have been or may come; none is late. */
    public static DateField ofPeriod(LocalDate today, Texts texts) {
        return withTaps(Map.of(), today, texts);
    }

    /** The same with quick taps of your own, in that order. */
    public static DateField withTaps(Map<String, LocalDate> taps, LocalDate today, Texts texts) {
        return new DateField(taps, day -> texts.awayBeside(day, today), DatePurpose.ANY, today, texts);
    }

    private DateField(
            Map<String, LocalDate> taps,
            Function<LocalDate, String> distance,
            DatePurpose purpose,
            LocalDate today,
            Texts texts) {
        super(texts);
        this.purpose = purpose;
        this.today = today;
        getStyleClass().add("date-field");
        picker = new DateEditor(texts.language(), this::typing, this::typed, this::picked);
        picker.setPromptText(texts.get("date.prompt"));
        picker.accessibleTextProperty().bind(accessibleTextProperty());
        question = new DateQuestion(texts, this::meant);
        words.getStyleClass().add("field-help");
        standing().addListener((is, was, now) -> show(now));
        standing()
                .addListener((is, was, now) ->
                        words.setText(now == null ? "" : texts.shortDate(now, today) + " · " + distance.apply(now)));
        if (!taps.isEmpty()) {
            getChildren().add(tapRow(taps));
        }
        // On a narrow card the words go under the field instead of being cut off.
        FlowPane line = new FlowPane(picker, words);
        line.getStyleClass().add("date-line");
        getChildren().addAll(line, question);
    }

    /** The present date; null when there is none. Unsettled text does not change it. */
    @Override
    public ObjectProperty<LocalDate> valueProperty() {
        return standing();
    }

    /**
     * The day far off that a person has said to mean; null when the day that stands is near or was never asked about.
     */
    public ReadOnlyObjectProperty<LocalDate> confirmedProperty() {
        return confirmed.getReadOnlyProperty();
    }

    /** Typed text is read first; empty while there is no day, or none that is settled. */
    public Optional<ConfirmedDay> chosen() {
        commit();
        return value().filter(day -> settledProperty().get())
                .map(day -> new ConfirmedDay(day, day.equals(confirmed.get())));
    }

    /** The date of the record. A day far off that nobody has confirmed is asked about, once for all devices. */
    public void show(Optional<LocalDate> day, Optional<LocalDate> meant) {
        confirmed.set(meant.filter(one -> day.filter(one::equals).isPresent()).orElse(null));
        standing().set(day.orElse(null));
        if (confirmed.get() == null
                && day.isPresent()
                && DateReader.judge(day.get(), purpose, today) instanceof Asked far
                && far.ambiguity() == Ambiguity.FAR_OFF) {
            ask(far, picker.getEditor().getText());
        }
    }

    @Override
    public void commit() {
        picker.commit();
    }

    /** A text that can be read by now may have meant another day when it was typed, so it is asked about. */
    @Override
    public void restore(String text) {
        picker.keep(text, standing().get());
        DateReading reading = DateReader.read(text, purpose, today);
        if (reading instanceof Read read) {
            ask(new Asked(Ambiguity.UNSURE, List.of(read.day())), text);
        } else {
            typed(text);
        }
    }

    private FlowPane tapRow(Map<String, LocalDate> taps) {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("chips");
        taps.forEach((label, date) -> {
            Button tap = new Button(label);
            tap.getStyleClass().add("chip");
            tap.setOnAction(event -> meant(date));
            standing().addListener((is, was, now) -> tap.pseudoClassStateChanged(Style.SELECTED, date.equals(now)));
            row.getChildren().add(tap);
        });
        return row;
    }

    /** A person has chosen that day among days that were shown: one far off is meant. */
    private void meant(LocalDate day) {
        confirmed.set(DateReader.judge(day, purpose, today) instanceof Read ? null : day);
        settle(day);
    }

    /** Somebody has decided which day is meant, or that none is. */
    private void settle(LocalDate day) {
        if (Objects.equals(day, standing().get())) {
            show(day);
        } else {
            standing().set(day);
        }
    }

    private void show(LocalDate day) {
        if (!Objects.equals(day, confirmed.get())) {
            confirmed.set(null);
        }
        question.none();
        picker.show(day);
        settled();
    }

    private void typed(String text) {
        DateReading reading = DateReader.read(text, purpose, today);
        if (reading instanceof Read read) {
            settle(read.day());
        } else if (reading instanceof Asked asked && asked.days().contains(confirmed.get())) {
            settle(confirmed.get());
        } else if (reading instanceof Asked asked) {
            ask(asked, text);
        } else if (reading instanceof Unread unread) {
            question.unread(unread.fault(), text, value());
            picker.keep(text, standing().get());
            unsettled(text, "date-unread");
        } else {
            cleared();
        }
    }

    /** A day of the calendar is asked about as a written one. */
    private void picked(LocalDate day) {
        typed(day == null ? "" : day.toString());
    }

    private void ask(Asked reading, String text) {
        question.ask(reading, text, today, value());
        if (purpose == DatePurpose.AHEAD && reading.ambiguity() == Ambiguity.FAR_OFF) {
            question.add(texts.get("date.beyond", FollowUpHorizon.MONTHS));
        }
        picker.keep(text, standing().get());
        unsettled(text, "date-asked");
    }

    private void cleared() {
        if (obligatory && standing().get() != null) {
            LocalDate former = standing().get();
            settle(former);
            question.say(texts.get("date.needed", texts.date(former)));
        } else {
            settle(null);
        }
    }
}
