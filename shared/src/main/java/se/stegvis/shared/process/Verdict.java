package se.stegvis.shared.process;

/** What the answers to a checklist say. */
public enum Verdict {
    HOLDS,
    FAILS,
    /** Not enough has been answered to say. */
    OPEN
}
