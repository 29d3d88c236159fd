package se.stegvis.mobile.today;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import java.util.function.Consumer;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.widget.ConfirmedDay;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CommonFields;

/** Saves what became of follow-ups, off the UI thread, with a way to take it back. */
final class FollowUpWriter {
    private final ScreenContext context;

    FollowUpWriter(ScreenContext context) {
        this.context = context;
    }

    /** @param then told on the UI thread whether it is in the store */
    void save(CareRecord about, Outcome outcome, Consumer<Boolean> then) {
        UUID key = context.journal().newId();
        ObjectNode set = outcome.set(key, context.journal().owner().user(), context.now());
        write(about, set, () -> offerUndo(about, key, outcome), then);
    }

    /** On the case itself, which is never locked. */
    void setDate(CareRecord careCase, ConfirmedDay date, Consumer<Boolean> then) {
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        ObjectNode followUp = set.putObject(CommonFields.FOLLOW_UP.name());
        date.into(followUp, CommonFields.FOLLOW_UP_DATE);
        followUp.put(
                CommonFields.FOLLOW_UP_RESPONSIBLE.name(),
                context.journal().owner().user().toString());
        write(
                careCase,
                set,
                () -> context.toasts()
                        .show(context.texts()
                                .get("today.date-set", context.texts().date(date.day()))),
                then);
    }

    private void offerUndo(CareRecord about, UUID key, Outcome outcome) {
        context.toasts()
                .show(
                        context.texts().get("outcome.saved." + outcome.outcome()),
                        context.texts().get("undo"),
                        () -> write(about, Outcome.undo(key), () -> {}, saved -> {}));
    }

    private void write(CareRecord about, ObjectNode set, Runnable done, Consumer<Boolean> then) {
        RecordTarget target = new RecordTarget(
                about.id(), about.header().kind(), about.header().caseId());
        String at = context.now().toString();
        int seen = about.header().revision();
        context.background()
                .run(
                        () -> context.journal().save(target, seen, set, at),
                        saved -> {
                            then.accept(true);
                            done.run();
                        },
                        failure -> {
                            then.accept(false);
                            context.failed(failure);
                        });
    }
}
