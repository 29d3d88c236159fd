package se.stegvis.mobile.widget;

import java.text.Normalizer;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import se.stegvis.shared.text.PlainText;

/**
 * A time of day: one tap for now, or written {@code 14:30}, {@code 1430}, {@code 14.30} or {@code kl 9}. Another text stays in
 * the field with a sentence, and the former time stands.
 */
public final class TimeField extends VBox implements TypedInput {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Pattern WRITTEN = Pattern.compile("(?:kl\\.? ?)?(\\d{1,2})(?:[:. ]?(\\d{2}))?");

    private final TextField written = new TextField();
    private final Label words = new Label();
    private final HBox line = new HBox();
    private final ReadOnlyObjectWrapper<LocalTime> value = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper(true);
    private final Texts texts;

    /** @param now the time the tap sets */
    public TimeField(Supplier<LocalTime> now, Texts texts) {
        this.texts = texts;
        line.getStyleClass().add("time-field");
        words.getStyleClass().add("field-finding");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        written.setPromptText(texts.get("time.prompt"));
        written.setPrefColumnCount(5);
        written.accessibleTextProperty().bind(accessibleTextProperty());
        written.textProperty().addListener((is, was, text) -> read(text, false));
        written.focusedProperty().addListener((is, was, focused) -> {
            if (!focused) {
                commit();
            }
        });
        Button tap = Buttons.secondary(texts.get("time.now"), Icon.CLOCK, () -> set(now.get()));
        line.getChildren().setAll(written, tap);
        getChildren().setAll(line);
    }

    /** The time that stands; null while there is none. */
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
        return settled.get() ? Optional.empty() : Optional.of("time-unread");
    }

    /** @param done whether the person has gone on; while a time is being typed nothing is said, and an hour alone is none */
    private void read(String text, boolean done) {
        Optional<LocalTime> time =
                time(text).filter(read -> done || PlainText.trimmed(text).length() > 2);
        boolean fine = time.isPresent() || !PlainText.isVisible(text);
        if (fine) {
            value.set(time.orElse(null));
        }
        if (fine || done) {
            words.setText(fine ? "" : texts.get("time.unread", PlainText.trimmed(text)));
            getChildren().setAll(line);
            if (!fine) {
                getChildren().add(words);
            }
            settled.set(fine);
        }
        if (done && time.isPresent() && !text.equals(SHOWN.format(time.get()))) {
            set(time.get());
        }
    }

    private static Optional<LocalTime> time(String text) {
        Matcher matcher = WRITTEN.matcher(PlainText.trimmed(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .toLowerCase(java.util.Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String minutes = matcher.group(2);
        int hour = Integer.parseInt(matcher.group(1));
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
