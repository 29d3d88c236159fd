package se.stegvis.shared.sync;

/** The outcome of a change. */
public enum Outcome {
    /** Stored as sent. */
    APPLIED,
    /** Others had changed other fields; both are kept. */
    MERGED,
    /** A same-field collision: the server's value is kept, the text sent is stored as an open conflict. */
    CONFLICT,
    /** Waits for the change named in {@code after}; keep it and send it again. */
    DEFERRED,
    /** Refused; the problem says why and what to do. */
    REFUSED
}
