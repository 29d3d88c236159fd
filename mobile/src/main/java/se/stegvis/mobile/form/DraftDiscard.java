package se.stegvis.mobile.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CommonFields;

/** Discards a draft and takes that back; the record itself stays, with the day on which it was discarded. */
public final class DraftDiscard {
    private final ScreenContext context;
    private final CareRecord draft;

    public DraftDiscard(ScreenContext context, CareRecord draft) {
        this.context = context;
        this.draft = draft;
    }

    /** Discards it and offers to undo that; {@code then} runs when it is on the device. */
    public void discard(Runnable then) {
        discard(then, () -> {}, () -> {});
    }

    /**
     * @param undone runs when the person has taken it back at once
     * @param failed runs when it could not be written, which is said already
     */
    void discard(Runnable then, Runnable undone, Runnable failed) {
        ObjectNode set = JsonNodeFactory.instance
                .objectNode()
                .put(CommonFields.DISCARDED_AT.name(), context.now().toString());
        write(
                set,
                () -> {
                    context.toasts()
                            .show(
                                    context.texts().get("draft.discarded"),
                                    context.texts().get("undo"),
                                    () -> takeBack(undone));
                    then.run();
                },
                failed);
    }

    /** The draft is as it was. */
    public void takeBack(Runnable then) {
        write(
                JsonNodeFactory.instance.objectNode().putNull(CommonFields.DISCARDED_AT.name()),
                () -> {
                    context.toasts().show(context.texts().get("draft.taken-back"));
                    then.run();
                },
                () -> {});
    }

    private void write(ObjectNode set, Runnable then, Runnable failed) {
        RecordTarget target = new RecordTarget(
                draft.id(), draft.header().kind(), draft.header().caseId());
        String at = context.now().toString();
        int seen = draft.header().revision();
        context.background().run(() -> context.journal().save(target, seen, set, at), saved -> then.run(), failure -> {
            context.failed(failure);
            failed.run();
        });
    }
}
