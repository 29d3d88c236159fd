package se.stegvis.shared.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Process definitions that the municipality has published since the device last heard of them. A scope of its own
 * beside the cases: numbered from 1 in the order of publication, and never changed afterwards.
 *
 * @param reached the number to send next time
 * @param definitions in the order of publication
 */
public record ProcessNews(int reached, List<Definition> definitions) {
    public ProcessNews {
        definitions = List.copyOf(definitions);
    }

    /**
     * Key and version are sent beside the text, so that a client that cannot read the text can keep it for the day it
     * can.
     *
     * @param json the definition; not to be changed
     */
    public record Definition(String key, int version, ObjectNode json) {}
}
