package se.stegvis.shared.record;

/** Why the home visit is made. */
public enum VisitPurpose {
    PLANNED_FOLLOW_UP,
    /** Nödprövning. */
    EMERGENCY_APPLICATION,
    NEW_CASE,
    SIP_PREPARATION,
    OTHER
}
