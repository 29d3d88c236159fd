package se.stegvis.mobile.widget;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Skin;
import javafx.scene.control.TextFormatter;
import javafx.util.StringConverter;
import se.stegvis.shared.time.DateWords;

/**
 * A date picker that gives away no text: JavaFX's own wipes what it cannot read, from several places, as it loses the
 * focus. The calendar is Sweden's (ISO weeks that begin on Monday) in the words of the product's language, whatever the
 * machine is set to.
 */
final class DateEditor extends DatePicker {
    private final Locale language;
    private final Consumer<String> typing;
    private final Consumer<String> typed;
    private String kept = "";
    private boolean guarded;
    private boolean showing;

    /**
     * The last two are answered by {@link #show} or {@link #keep}.
     *
     * @param typing hears of the text while it is being typed; empty text when it is that of the date that is chosen
     * @param typed hears of each text that is to be read
     * @param picked hears of each day of the calendar; null when it was cleared
     */
    DateEditor(Locale language, Consumer<String> typing, Consumer<String> typed, Consumer<LocalDate> picked) {
        this.language = language;
        this.typing = typing;
        this.typed = typed;
        setChronology(IsoChronology.INSTANCE);
        setShowWeekNumbers(true);
        setConverter(new Written());
        getEditor().setTextFormatter(new TextFormatter<String>(change -> guarded && !showing ? null : change));
        getEditor().textProperty().addListener((is, was, text) -> {
            if (!showing) {
                typing.accept(kept.isEmpty() && isShown(text) ? "" : text);
            }
        });
        valueProperty().addListener((is, was, now) -> {
            if (!showing) {
                picked.accept(now);
            }
        });
        focusedProperty().addListener((is, was, focused) -> {
            if (!focused) {
                commit();
            }
        });
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new SwedishCalendarSkin(this, language);
    }

    /** Has the text read, unless it is the date that is chosen or is kept already. */
    void commit() {
        String text = getEditor().getText();
        if (!isShown(text)) {
            typed.accept(text);
        }
    }

    private boolean isShown(String text) {
        return text.equals(kept.isEmpty() ? iso(getValue()) : kept);
    }

    /** Shows that date; null shows an empty field. */
    void show(LocalDate day) {
        kept = "";
        put(iso(day), day);
    }

    /** Keeps the text in the field while that date is kept. */
    void keep(String text, LocalDate standing) {
        kept = text;
        put(text, standing);
    }

    private void put(String text, LocalDate standing) {
        boolean within = showing;
        showing = true;
        setValue(standing);
        if (!text.equals(getEditor().getText())) {
            getEditor().setText(text);
        }
        showing = within;
        guard();
    }

    /** Text that the skin writes into the field until this event is over is ignored. */
    private void guard() {
        guarded = true;
        Platform.runLater(() -> guarded = false);
    }

    private static String iso(LocalDate day) {
        return day == null ? "" : DateWords.iso(day);
    }

    /** The date does not come from here: it is read by {@link #commit}. */
    private final class Written extends StringConverter<LocalDate> {
        @Override
        public String toString(LocalDate day) {
            return kept.isEmpty() ? iso(day) : kept;
        }

        @Override
        public LocalDate fromString(String written) {
            commit();
            guard();
            return getValue();
        }
    }
}
