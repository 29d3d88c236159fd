package se.stegvis.shared.process;

/** What the answers to a checklist say. */
public enum GuardResult {
    HOLDS,
    FAILS,
    /** Not enough has been answered to say. */
    OPEN
}
