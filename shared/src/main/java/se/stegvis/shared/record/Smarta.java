package se.stegvis.shared.record;

/** The six a goal is checked against (Rätt stöd, rätt försörjning 2024-12-11). */
public enum Smarta {
    SPECIFIC,
    MEASURABLE,
    ACCEPTED,
    REALISTIC,
    TIME_BOUND,
    RESPONSIBILITY_ALLOCATED
}
