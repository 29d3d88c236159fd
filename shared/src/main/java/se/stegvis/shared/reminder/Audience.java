package se.stegvis.shared.reminder;

/** Whom a stage is for. */
public enum Audience {
    /** Must act: "du är ansvarig". */
    RESPONSIBLE,
    /** Is notified: "för kännedom". */
    TEAM_LEAD,
    /** Is notified in the stead of someone who is away: "för kännedom, du ersätter". */
    COVER
}
