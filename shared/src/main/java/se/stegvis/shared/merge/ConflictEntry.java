package se.stegvis.shared.merge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/**
 * An open conflict as it travels inside the record, until a person has decided.
 *
 * @param id the conflict
 * @param change the change whose values did not win
 * @param by the account that wrote it
 * @param at stated time of the change, ISO 8601 with offset
 * @param fields path ({@link FieldPath}) to the value that did not win; JSON null for a deletion
 */
public record ConflictEntry(UUID id, UUID change, UUID by, String at, ObjectNode fields) {
    /** Leaves out what the person wrote. */
    @Override
    public String toString() {
        return "ConflictEntry[" + id + " of change " + change + "]";
    }
}
