package se.stegvis.mobile.visit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import se.stegvis.mobile.form.HappenedDay;
import se.stegvis.mobile.form.Inputs;
import se.stegvis.mobile.store.RecordDraft;
import se.stegvis.mobile.widget.Desk;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.TimeField;
import se.stegvis.shared.record.CommonFields;

/** Day, start and end of a visit. Today unless another day is chosen: some notes are typed in days later. */
final class VisitTimes {
    private final RecordDraft draft;
    private final Inputs inputs;
    private final HappenedDay day;
    private final TimeField start;
    private final TimeField end;
    private final Field endField;
    private final FlowPane rows = new FlowPane();

    VisitTimes(RecordDraft draft, Inputs inputs, Desk desk) {
        this.draft = draft;
        this.inputs = inputs;
        start = time("start", desk);
        end = time("end", desk);
        endField = inputs.named("end", end);
        day = new HappenedDay(draft, inputs, desk, on -> write());
        rows.getStyleClass().add("side-by-side");
        rows.getChildren().setAll(inputs.named("start", start), endField, day.field());
        start.valueProperty().addListener((is, was, now) -> write());
        end.valueProperty().addListener((is, was, now) -> write());
    }

    Node node() {
        return rows;
    }

    void showEnd(boolean asked) {
        endField.setVisible(asked);
        endField.setManaged(asked);
    }

    private TimeField time(String name, Desk desk) {
        TimeField field = new TimeField(() -> desk.now().toLocalTime().truncatedTo(ChronoUnit.MINUTES), desk.texts());
        written(name).ifPresent(at -> field.set(at.toLocalTime()));
        return field;
    }

    private Optional<OffsetDateTime> written(String name) {
        return draft.doc().instant(name).map(at -> at.atZoneSameInstant(Texts.ZONE)
                .toOffsetDateTime());
    }

    private void write() {
        LocalDate on = day.value();
        draft.text("start", at(on, start.value()));
        draft.text("end", at(on, end.value()));
        draft.text(CommonFields.HAPPENED_AT, at(on, Optional.of(start.value().orElse(LocalTime.NOON))));
        inputs.changed();
    }

    private static String at(LocalDate day, Optional<LocalTime> time) {
        return time.map(clock ->
                        day.atTime(clock).atZone(Texts.ZONE).toOffsetDateTime().toString())
                .orElse(null);
    }
}
