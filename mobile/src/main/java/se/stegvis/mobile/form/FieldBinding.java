package se.stegvis.mobile.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.MapField;
import se.stegvis.shared.record.ObjectField;
import se.stegvis.shared.text.VisibleText;

/** Where a control reads and writes: the fields of a draft, or the members of one entry of a map field. */
interface FieldBinding {
    Doc doc();

    /** {@code null} clears it. */
    void put(FieldSpec field, JsonNode value);

    /** A text of which nothing can be seen clears it. */
    default void text(FieldSpec field, String text) {
        put(field, VisibleText.isVisible(text) ? JsonNodeFactory.instance.textNode(text) : null);
    }

    static FieldBinding of(RecordDraft draft) {
        return new FieldBinding() {
            @Override
            public Doc doc() {
                return draft.doc();
            }

            @Override
            public void put(FieldSpec field, JsonNode value) {
                draft.put(field, value);
            }
        };
    }

    /** An object that loses its last member goes. */
    static FieldBinding object(RecordDraft draft, ObjectField whole) {
        return new FieldBinding() {
            @Override
            public Doc doc() {
                return draft.doc().get(whole);
            }

            @Override
            public void put(FieldSpec field, JsonNode value) {
                ObjectNode object = doc().toNode();
                if (value == null) {
                    object.remove(field.name());
                } else {
                    object.set(field.name(), value);
                }
                draft.put(whole, object.isEmpty() ? null : object);
            }
        };
    }

    /** An entry that loses its last member goes. */
    static FieldBinding entry(RecordDraft draft, MapField map, String key) {
        return new FieldBinding() {
            @Override
            public Doc doc() {
                return Doc.of(draft.copyOf(map, key));
            }

            @Override
            public void put(FieldSpec field, JsonNode value) {
                ObjectNode entry = draft.copyOf(map, key);
                if (value == null) {
                    entry.remove(field.name());
                } else {
                    entry.set(field.name(), value);
                }
                draft.entry(map, key, entry.isEmpty() ? null : entry);
            }
        };
    }
}
