package se.stegvis.shared.reminder;

/** Whom a stage is for. */
public enum Audience {
    /** Must act: "du är ansvarig". */
    RESPONSIBLE,
    /** Is told: "för kännedom". */
    TEAM_LEAD
}
