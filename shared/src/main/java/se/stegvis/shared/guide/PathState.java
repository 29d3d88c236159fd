package se.stegvis.shared.guide;

/** The state of a step of the drawn path for a case. */
public enum PathState {
    /** The case has been there, as a change of step shows. */
    DONE,
    /** No record shows it, but there is no way to the present step that does not lead through it. */
    PASSED,
    CURRENT,
    /** One may go there now. */
    OPEN,
    /** There is a way there, but something is missing. */
    BLOCKED,
    /** There is no way there from the present step. */
    LATER
}
