package se.stegvis.server.team;

/** The role of an account; its rights are decided in one place, {@code access.AccessRules}. */
public enum Role {
    /** Handläggare: records, opens cases. */
    CASEWORKER,
    /** Arbetsterapeut: records in the cases where they are named. */
    OCCUPATIONAL_THERAPIST,
    /**
     * Förste socialsekreterare, or head of unit (enhetschef): reads the team's cases, hands them over, settles
     * conflicts.
     */
    TEAM_LEAD,
    /** Coach of the labour-market unit (AME): records in the cases where they are named. */
    COACH,
    /** Administrator: accounts and devices, never a case. */
    ADMIN
}
