package se.stegvis.server.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;

/** The JSON object that a directory sends. */
final class ScimBody {
    private ScimBody() {}

    /** Reads it within the limits of every message, and then as the library does: names of attributes without case. */
    static ObjectNode of(byte[] body) {
        try {
            Json.object(body);
            return (ObjectNode) JsonUtils.getObjectReader().readTree(body);
        } catch (MalformedMessage malformed) {
            throw new ScimRefused(
                    malformed.overLimit() ? 413 : 400,
                    "invalidSyntax",
                    "the body must be a JSON object within the limits");
        } catch (IOException unread) {
            throw new UncheckedIOException("what is JSON for one reader is none for another", unread);
        }
    }
}
