package se.stegvis.server.approval;

/** An act that opens data, and so is done when a second person has approved it. */
public enum ApprovalAct {
    /** To lower the protection of the person in a case; the subject is the case. */
    LOWER_PROTECTION
}
