package se.stegvis.mobile.form;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.widget.DateField;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.CommonFields;

/**
 * The Swedish day on which what is written happened: today unless another is chosen, for many notes are typed in days
 * later, and what is newest in a case goes by this day (decision 68). It is never empty and never a day to come.
 */
public final class EventDateInput {
    private final Field field;
    private LocalDate kept;

    /** Keeps the time of day when today is chosen; another day has none, and is noted at noon. */
    public static EventDateInput of(RecordDraft draft, Inputs inputs, ScreenContext context) {
        return new EventDateInput(draft, inputs, context, on -> {
            OffsetDateTime at = on.equals(context.today())
                    ? context.now()
                    : on.atTime(12, 0).atZone(Texts.ZONE).toOffsetDateTime();
            draft.text(CommonFields.HAPPENED_AT, at.toString());
            inputs.changed();
        });
    }

    /** @param writer hears of each day that is chosen, and writes it */
    public EventDateInput(RecordDraft draft, Inputs inputs, ScreenContext context, Consumer<LocalDate> writer) {
        Texts texts = context.texts();
        LocalDate today = context.today();
        DateField day = DateField.until(today, texts);
        kept = draft.doc().get(CommonFields.HAPPENED_AT).map(Texts::day).orElse(today);
        day.valueProperty().set(kept);
        field = inputs.fields().add(CommonFields.HAPPENED_AT, new Field(texts.get("form.day"), day));
        day.valueProperty().addListener((is, was, now) -> chosen(now, writer));
        inputs.heard(day);
    }

    /** The day with its name, for a card of the form. */
    public Field field() {
        return field;
    }

    /** The day that is chosen. */
    public LocalDate value() {
        return kept;
    }

    private void chosen(LocalDate on, Consumer<LocalDate> writer) {
        if (!on.equals(kept)) {
            kept = on;
            writer.accept(on);
        }
    }
}
