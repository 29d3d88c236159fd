package se.stegvis.mobile.today;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.UUID;
import se.stegvis.mobile.store.Target;
import se.stegvis.mobile.widget.Desk;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CommonFields;

/** Saves what became of follow-ups, off the UI thread, with a way to take it back. */
final class FollowUpWriter {
    private final Desk desk;

    FollowUpWriter(Desk desk) {
        this.desk = desk;
    }

    void save(CareRecord about, Outcome outcome) {
        UUID key = desk.journal().newId();
        ObjectNode set = outcome.set(key, desk.journal().owner().user(), desk.now());
        write(about, set, () -> offerUndo(about, key, outcome));
    }

    /** On the case itself, which is never locked. */
    void setDate(CareRecord careCase, LocalDate date) {
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        set.putObject(CommonFields.FOLLOW_UP.name())
                .put(CommonFields.FOLLOW_UP_DATE.name(), date.toString())
                .put(
                        CommonFields.FOLLOW_UP_RESPONSIBLE.name(),
                        desk.journal().owner().user().toString());
        write(careCase, set, () -> desk.toasts()
                .show(desk.texts().get("today.date-set", desk.texts().date(date))));
    }

    private void offerUndo(CareRecord about, UUID key, Outcome outcome) {
        desk.toasts()
                .show(
                        desk.texts().get("outcome.saved." + outcome.outcome()),
                        desk.texts().get("undo"),
                        () -> write(about, Outcome.undo(key), () -> {}));
    }

    private void write(CareRecord about, ObjectNode set, Runnable then) {
        Target target =
                new Target(about.id(), about.header().kind(), about.header().caseId());
        String at = desk.now().toString();
        int seen = about.header().revision();
        desk.background().run(() -> desk.journal().save(target, seen, set, at), saved -> then.run(), desk::failed);
    }
}
