package se.stegvis.mobile.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.record.CareCase;

/** Reopens a closed case. The text of its closing stays in its history on the server. */
final class CaseReopening {
    private CaseReopening() {}

    static void reopen(ScreenContext context, CareCase closed) {
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        set.putNull(CareCase.CLOSED.name());
        RecordTarget target = new RecordTarget(closed.id(), closed.header().kind(), closed.id());
        String at = context.now().toString();
        context.background()
                .run(
                        () -> context.journal().save(target, closed.header().revision(), set, at),
                        stored -> context.toasts().show(context.texts().get("case.reopened")),
                        context::failed);
    }
}
