package se.stegvis.shared.record;

/** How a case ended. */
public enum CaseOutcome {
    WORK,
    STUDIES,
    PART_TIME,
    COMPENSATION,
    MOVED,
    OTHER
}
