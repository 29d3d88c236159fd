package se.stegvis.mobile.plan;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javafx.scene.Node;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.Inputs;
import se.stegvis.mobile.widget.DateField;
import se.stegvis.mobile.widget.FlowRow;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.TimeField;
import se.stegvis.shared.record.SipPlan;

/**
 * Day and time of the meeting. A day alone counts as nine o'clock, so that the day is kept; a time alone asks for its
 * day.
 */
final class MeetingTime {
    private static final LocalTime USUAL = LocalTime.of(9, 0);

    private final RecordDraft draft;
    private final Inputs inputs;
    private final DateField day;
    private final TimeField time;
    private final FlowRow row = new FlowRow();

    MeetingTime(RecordDraft draft, Inputs inputs, ScreenContext context) {
        this.draft = draft;
        this.inputs = inputs;
        day = DateField.ofPeriod(context.today(), context.texts());
        time = new TimeField(() -> context.now().toLocalTime().truncatedTo(ChronoUnit.MINUTES), context.texts());
        time.ofDay(() -> day.value().isPresent());
        Optional<ZonedDateTime> written =
                draft.doc().get(SipPlan.MEETING_AT).map(at -> at.atZoneSameInstant(Texts.ZONE));
        written.ifPresent(at -> {
            day.valueProperty().set(at.toLocalDate());
            time.set(at.toLocalTime());
        });
        day.valueProperty().addListener((is, was, now) -> {
            write();
            time.commit();
        });
        time.valueProperty().addListener((is, was, now) -> write());
        inputs.heard(day);
        inputs.heard(time);
        String meeting = inputs.label(SipPlan.MEETING_AT);
        day.setAccessibleText(meeting + ", " + context.texts().get("date.day"));
        time.setAccessibleText(meeting + ", " + context.texts().get("time.time"));
        row.getChildren().setAll(day, time);
    }

    Node node() {
        return row;
    }

    private void write() {
        draft.text(
                SipPlan.MEETING_AT,
                day.value()
                        .map(on -> on.atTime(time.value().orElse(USUAL))
                                .atZone(Texts.ZONE)
                                .toOffsetDateTime()
                                .toString())
                        .orElse(null));
        inputs.changed();
    }
}
