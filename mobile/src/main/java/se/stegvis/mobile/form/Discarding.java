package se.stegvis.mobile.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import se.stegvis.mobile.store.Target;
import se.stegvis.mobile.widget.Desk;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CommonFields;

/** Discards a draft and takes that back; the record itself stays, with the day on which it was discarded. */
public final class Discarding {
    private final Desk desk;
    private final CareRecord draft;

    public Discarding(Desk desk, CareRecord draft) {
        this.desk = desk;
        this.draft = draft;
    }

    /** Discards it and offers to undo that; {@code then} runs when it is on the device. */
    public void discard(Runnable then) {
        ObjectNode set = JsonNodeFactory.instance
                .objectNode()
                .put(CommonFields.DISCARDED_AT.name(), desk.now().toString());
        write(set, () -> {
            desk.toasts().show(desk.texts().get("draft.discarded"), desk.texts().get("undo"), () -> takeBack(() -> {}));
            then.run();
        });
    }

    /** The draft is as it was. */
    public void takeBack(Runnable then) {
        write(JsonNodeFactory.instance.objectNode().putNull(CommonFields.DISCARDED_AT.name()), () -> {
            desk.toasts().show(desk.texts().get("draft.taken-back"));
            then.run();
        });
    }

    private void write(ObjectNode set, Runnable then) {
        Target target =
                new Target(draft.id(), draft.header().kind(), draft.header().caseId());
        String at = desk.now().toString();
        int seen = draft.header().revision();
        desk.background().run(() -> desk.journal().save(target, seen, set, at), saved -> then.run(), desk::failed);
    }
}
