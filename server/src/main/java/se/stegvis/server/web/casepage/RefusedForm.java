package se.stegvis.server.web.casepage;

import java.util.UUID;

/**
 * A form of the page of a case that was refused: the page is shown again with a sentence in that form, at the field that
 * lacks a choice or whose reason cannot be used.
 *
 * @param form {@code hand-over}, {@code deputy}, {@code take-over}, the id of the assignment that was answered, or empty
 *     text when nothing was refused
 * @param why the reason as it was typed; empty for a form without one
 */
public record RefusedForm(String form, String why) {
    static final RefusedForm NONE = new RefusedForm("", "");
    /** No new responsible was chosen of those whom the page offers. */
    static final RefusedForm HAND_OVER = new RefusedForm("hand-over", "");
    /** No deputy was chosen of those whom the page offers. */
    static final RefusedForm DEPUTY = new RefusedForm("deputy", "");

    private static final String TAKE_OVER = "take-over";

    static RefusedForm ofTakingOver(String why) {
        return new RefusedForm(TAKE_OVER, why);
    }

    static RefusedForm ofAssignment(UUID assignment, String why) {
        return new RefusedForm(assignment.toString(), why);
    }

    /** Whether it was sent from that form. */
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
        return "RefusedForm[" + form + "]";
    }
}
