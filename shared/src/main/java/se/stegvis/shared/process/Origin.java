package se.stegvis.shared.process;

/** Where a step, a demand or an interval of a process comes from. It is shown beside it, so that nobody takes ours for a source. */
public enum Origin {
    /** The document that the process was made from. */
    SOURCE,
    /** A provision of law. */
    LAW,
    /** Set by this program; no source says it, and a municipality may change it. */
    STEGVIS
}
