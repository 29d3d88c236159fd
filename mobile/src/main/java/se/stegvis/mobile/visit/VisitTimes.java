package se.stegvis.mobile.visit;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javafx.scene.Node;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.EventDateInput;
import se.stegvis.mobile.form.Inputs;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.FlowRow;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.TimeField;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.InstantField;

/**
 * Day, start and end of a visit. Today unless another day is chosen: some notes are typed in days later. An end before the
 * start is of the next day, and said so, where the visit is not longer than half a day then.
 */
final class VisitTimes {
    private static final Duration LONGEST_OVER_MIDNIGHT = Duration.ofHours(12);

    private final RecordDraft draft;
    private final Inputs inputs;
    private final Texts texts;
    private final EventDateInput day;
    private final TimeField start;
    private final TimeField end;
    private final Field endField;
    private final FlowRow rows = new FlowRow();

    VisitTimes(RecordDraft draft, Inputs inputs, ScreenContext context) {
        this.draft = draft;
        this.inputs = inputs;
        this.texts = context.texts();
        start = time(HomeVisit.START, context);
        end = time(HomeVisit.END, context).ofEnd();
        endField = inputs.named(HomeVisit.END, end);
        day = new EventDateInput(draft, inputs, context, on -> write());
        rows.getChildren().setAll(inputs.named(HomeVisit.START, start), endField, day.field());
        start.valueProperty().addListener((is, was, now) -> write());
        end.valueProperty().addListener((is, was, now) -> write());
        inputs.heard(start);
        inputs.heard(end);
        sayNextDay();
    }

    Node node() {
        return rows;
    }

    void showEnd(boolean asked) {
        endField.setVisible(asked);
        endField.setManaged(asked);
    }

    private TimeField time(InstantField from, ScreenContext context) {
        TimeField field =
                new TimeField(() -> context.now().toLocalTime().truncatedTo(ChronoUnit.MINUTES), context.texts());
        written(from).ifPresent(at -> field.set(at.toLocalTime()));
        return field;
    }

    private Optional<OffsetDateTime> written(InstantField from) {
        return draft.doc().get(from).map(at -> at.atZoneSameInstant(Texts.ZONE).toOffsetDateTime());
    }

    private void write() {
        LocalDate on = day.value();
        draft.text(HomeVisit.START, at(on, start.value()));
        draft.text(HomeVisit.END, at(endsNextDay() ? on.plusDays(1) : on, end.value()));
        sayNextDay();
        draft.text(CommonFields.HAPPENED_AT, at(on, Optional.of(start.value().orElse(LocalTime.NOON))));
        inputs.changed();
    }

    private boolean endsNextDay() {
        if (start.value().isEmpty() || end.value().isEmpty()) {
            return false;
        }
        Duration same = Duration.between(start.value().get(), end.value().get());
        return same.isNegative() && same.plusDays(1).compareTo(LONGEST_OVER_MIDNIGHT) <= 0;
    }

    private void sayNextDay() {
        endField.help(
                endsNextDay()
                        ? texts.get(
                                "visit.next-day",
                                texts.weekdayAndDate(day.value().plusDays(1)))
                        : "");
    }

    private static String at(LocalDate day, Optional<LocalTime> time) {
        return time.map(clock ->
                        day.atTime(clock).atZone(Texts.ZONE).toOffsetDateTime().toString())
                .orElse(null);
    }
}
