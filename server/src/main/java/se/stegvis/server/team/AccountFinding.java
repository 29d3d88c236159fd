package se.stegvis.server.team;

/** The faults of an account that someone wants to open, in the order of the form. */
public enum AccountFinding {
    NAME,
    USERNAME,
    TAKEN,
    EMAIL,
    ROLE,
    TEAM,
    /** Closed since the form was opened. */
    TEAM_CLOSED
}
