package se.stegvis.shared.process;

/** How a step of the drawn path stands for a case. */
public enum PathState {
    /** The case has been there, as a change of step tells. */
    DONE,
    /** No record tells of it, but there is no way to the present step that does not lead through it. */
    PASSED,
    CURRENT,
    /** One may go there now. */
    OPEN,
    /** There is a way there, but something is missing. */
    BLOCKED,
    /** There is no way there from the present step. */
    LATER
}
