package se.stegvis.mobile.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import se.stegvis.mobile.store.RecordDraft;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.text.PlainText;

/** Where a control reads and writes: the fields of a draft, or the members of one entry of a map field. */
interface Slot {
    Doc doc();

    /** {@code null} clears it. */
    void put(String name, JsonNode value);

    /** A text of which nothing can be seen clears it. */
    default void text(String name, String text) {
        put(name, PlainText.isVisible(text) ? JsonNodeFactory.instance.textNode(text) : null);
    }

    static Slot of(RecordDraft draft) {
        return new Slot() {
            @Override
            public Doc doc() {
                return draft.doc();
            }

            @Override
            public void put(String name, JsonNode value) {
                draft.put(name, value);
            }
        };
    }

    /** An object that loses its last member goes. */
    static Slot object(RecordDraft draft, String field) {
        return new Slot() {
            @Override
            public Doc doc() {
                return draft.doc().object(field);
            }

            @Override
            public void put(String name, JsonNode value) {
                ObjectNode object = doc().toNode();
                if (value == null) {
                    object.remove(name);
                } else {
                    object.set(name, value);
                }
                draft.put(field, object.isEmpty() ? null : object);
            }
        };
    }

    /** An entry that loses its last member goes. */
    static Slot entry(RecordDraft draft, String map, String key) {
        return new Slot() {
            @Override
            public Doc doc() {
                return Doc.of(draft.copyOf(map, key));
            }

            @Override
            public void put(String name, JsonNode value) {
                ObjectNode entry = draft.copyOf(map, key);
                if (value == null) {
                    entry.remove(name);
                } else {
                    entry.set(name, value);
                }
                draft.entry(map, key, entry.isEmpty() ? null : entry);
            }
        };
    }
}
