package se.stegvis.mobile.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;

/** Looks into what a pull brought. */
public final class Pulled {
    private Pulled() {}

    /** The fields, a tree of the caller's own. */
    public static ObjectNode fields(PullItem.State state) {
        try {
            return Json.object(state.doc());
        } catch (MalformedMessage unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}
