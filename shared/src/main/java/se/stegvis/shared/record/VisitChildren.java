package se.stegvis.shared.record;

/** Whether there are children in an emergency, also those who only visit (umgänge). */
public enum VisitChildren {
    NONE,
    LIVE_HERE,
    /** They stay with the person at times (umgänge). */
    VISIT,
    BOTH
}
