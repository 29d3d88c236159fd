package se.stegvis.shared.record;

/** Whether the caseworker came in. The person may refuse; that is recorded and ends the visit. */
public enum VisitEntry {
    LET_IN,
    REFUSED,
    NOT_HOME
}
