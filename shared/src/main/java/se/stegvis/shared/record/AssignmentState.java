package se.stegvis.shared.record;

/** How far an assignment (uppdrag) has come. */
public enum AssignmentState {
    SENT,
    ACCEPTED,
    /** Sent back to the commissioner, with the reason. */
    RETURNED,
    ENDED
}
