package se.stegvis.mobile.form;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import se.stegvis.mobile.widget.DateField;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.ValueField;

/** The day of an instant that has been: today keeps the time of day, another day is noted at noon. */
final class InstantDayInput {
    private InstantDayInput() {}

    static DateField of(
            FieldBinding binding, ValueField<OffsetDateTime, ?> field, ScreenContext context, Runnable changed) {
        DateField day = DateField.until(context.today(), context.texts());
        day.valueProperty().set(binding.doc().get(field).map(Texts::day).orElse(null));
        day.valueProperty().addListener((is, was, now) -> {
            binding.text(field, now == null ? null : at(now, context).toString());
            changed.run();
        });
        return day;
    }

    private static OffsetDateTime at(LocalDate day, ScreenContext context) {
        return day.equals(context.today())
                ? context.now()
                : day.atTime(12, 0).atZone(Texts.ZONE).toOffsetDateTime();
    }
}
