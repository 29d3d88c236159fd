package se.stegvis.shared.record;

/** The outcome of a decision of the board, as the main system has it. */
public enum DecisionKind {
    GRANTED,
    REFUSED,
    REDUCED,
    /** A decision for the most necessary (nödprövning). */
    EMERGENCY,
    OTHER
}
