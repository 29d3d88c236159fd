package se.stegvis.mobile.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import se.stegvis.mobile.store.Target;
import se.stegvis.mobile.widget.Desk;
import se.stegvis.shared.record.CareCase;

/** Opens a closed case again. What was written when it was closed stays in its history on the server. */
final class Reopening {
    private Reopening() {}

    static void reopen(Desk desk, CareCase closed) {
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        set.putNull(CareCase.CLOSED.name());
        Target target = new Target(closed.id(), closed.header().kind(), closed.id());
        String at = desk.now().toString();
        desk.background()
                .run(
                        () -> desk.journal().save(target, closed.header().revision(), set, at),
                        stored -> desk.toasts().show(desk.texts().get("case.reopened")),
                        desk::failed);
    }
}
