package se.stegvis.server.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The answer of a command.
 *
 * @param lines for people
 * @param json the same as one object, for programs
 * @param code with which the program ends
 */
record AdminAnswer(List<String> lines, ObjectNode json, int code) {
    AdminAnswer(List<String> lines, ObjectNode json) {
        this(lines, json, 0);
    }

    /** Leaves out what it says, for it may hold the code of a link. */
    @Override
    public String toString() {
        return "AdminAnswer[" + code + "]";
    }
}
