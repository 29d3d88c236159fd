package se.stegvis.shared.record;

/** The decision of the base group (basgrupp) about a case. */
public enum BaseGroupOutcome {
    /** The person takes part in FMS. */
    INCLUDE,
    /** A process outside FMS for now. */
    PARALLEL,
    /** Only the base group closes. */
    CLOSE,
    CONTINUE
}
