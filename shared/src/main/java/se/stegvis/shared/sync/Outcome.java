package se.stegvis.shared.sync;

/** What became of a change. */
public enum Outcome {
    /** Stored as sent. */
    APPLIED,
    /** Others had changed other fields; both stand. */
    MERGED,
    /** A same-field collision: the server's value stands, the text sent is stored as an open conflict. */
    CONFLICT,
    /** Waits for the change named in {@code after}; keep it and send it again. */
    DEFERRED,
    /** Not taken; the problem says why and what to do. */
    REFUSED
}
