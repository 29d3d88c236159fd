package se.stegvis.server.web.casepage;

import java.util.UUID;

/**
 * A reason that was typed on the page of a case and refused: it is shown again where it was typed.
 *
 * @param form the assignment that was answered, {@code take-over}, or empty text when nothing was refused
 */
public record RefusedReason(String form, String why) {
    static final RefusedReason NONE = new RefusedReason("", "");

    static RefusedReason ofTakingOver(String why) {
        return new RefusedReason("take-over", why);
    }

    static RefusedReason ofAssignment(UUID assignment, String why) {
        return new RefusedReason(assignment.toString(), why);
    }

    /** Whether it was typed in that form. */
    public boolean isOf(Object asked) {
        return form.equals(String.valueOf(asked));
    }

    /** The text for that form; empty where another was refused. */
    public String textOf(Object asked) {
        return isOf(asked) ? why : "";
    }

    /** Leaves out what was typed. */
    @Override
    public String toString() {
        return "RefusedReason[" + form + "]";
    }
}
