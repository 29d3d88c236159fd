package se.stegvis.shared.sync;

import java.util.List;

/**
 * A problem document (RFC 9457), without stack trace and without anything a person wrote.
 *
 * @param type stable address, for example {@code https://stegvis.se/problem/signed-record}
 * @param title one line for people, in their language
 * @param detail what to do about it
 * @param errors the fields concerned; may be empty
 */
public record Problem(String type, String title, String detail, List<FieldError> errors) {
    /** All types begin with this. They name the problem and need not lead anywhere. */
    public static final String BASE = "https://stegvis.se/problem/";

    public Problem {
        errors = List.copyOf(errors);
    }

    /** The last part of the type, for example {@code signed-record}. */
    public String name() {
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** Leaves out the sentences. */
    @Override
    public String toString() {
        return "Problem[" + type + ", " + errors + "]";
    }

    /** @param field wire name of the field; @param text a sentence */
    public record FieldError(String field, String text) {
        /** Leaves out the sentence, which may quote what was typed. */
        @Override
        public String toString() {
            return "FieldError[" + field + "]";
        }
    }
}
