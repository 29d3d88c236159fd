package se.stegvis.shared.record;

/** Who interpreted at a meeting. */
public enum InterpreterUse {
    NONE,
    /** An interpreter in the room. */
    PRESENT,
    /** An interpreter by telephone or on a screen. */
    PHONE,
    /** Somebody of the person's own, noted because it is no interpreter. */
    RELATIVE
}
