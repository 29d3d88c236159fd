package se.stegvis.shared.record;

/** Whether a contact came about. An attempt is a fact of the case too: silence is counted, never guessed. */
public enum ContactResult {
    REACHED,
    NOT_REACHED
}
