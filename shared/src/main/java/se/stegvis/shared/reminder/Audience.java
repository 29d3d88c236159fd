package se.stegvis.shared.reminder;

/** Whom a stage is for. */
public enum Audience {
    /** Must act: "du är ansvarig". */
    RESPONSIBLE,
    /** Is told: "för kännedom". */
    TEAM_LEAD,
    /** Is told in the stead of someone who is away: "för kännedom, du ersätter". */
    COVER
}
