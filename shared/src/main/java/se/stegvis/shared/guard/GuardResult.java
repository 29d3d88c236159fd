package se.stegvis.shared.guard;

/** The result of the answers to a checklist. */
public enum GuardResult {
    HOLDS,
    FAILS,
    /** Not enough has been answered to say. */
    OPEN
}
