package se.stegvis.server.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import se.stegvis.shared.wire.Json;

/**
 * A fault of a file of staff.
 *
 * @param line of the file, from 1
 * @param column by its name in the first line; empty text for the row as a whole
 * @param value as it was typed
 * @param remedy what to do about it
 */
record RowFinding(int line, String column, String value, String remedy) {

    String sentence() {
        String thing = column.isEmpty() ? "" : ", column " + column + " is '" + value + "'";
        return "line " + line + thing + ": " + remedy;
    }

    ObjectNode json() {
        return Json.newObject()
                .put("line", line)
                .put("column", column)
                .put("value", value)
                .put("remedy", remedy);
    }

    /** Leaves out what was typed. */
    @Override
    public String toString() {
        return "RowFinding[line " + line + " " + column + "]";
    }
}
