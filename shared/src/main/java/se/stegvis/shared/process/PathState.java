package se.stegvis.shared.process;

/** How a step of the drawn path stands for a case. */
public enum PathState {
    DONE,
    CURRENT,
    /** One may go there now. */
    OPEN,
    /** There is a way there, but something is missing. */
    BLOCKED,
    /** There is no way there from the present step. */
    LATER
}
