package se.stegvis.shared.record;

/** Whether a medical certificate for a sick period has been seen. Its diagnoses are no part of the record. */
public enum SickCertificate {
    /** The period is seven days at most. */
    NOT_NEEDED,
    AWAITED,
    SEEN
}
