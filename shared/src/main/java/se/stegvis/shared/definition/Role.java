package se.stegvis.shared.definition;

/** The staff who work in a process. The names are those of the accounts' roles. */
public enum Role {
    /** Socialsekreterare, handläggare. */
    CASEWORKER,
    /** Arbetsterapeut. */
    OCCUPATIONAL_THERAPIST,
    /** Förste (1:e) socialsekreterare, enhetschef. */
    TEAM_LEAD,
    /** Arbetsmarknadskonsulent; förändringsledare in Gävle. */
    COACH,
    /** Systemförvaltare: never responsible for a step. */
    ADMIN
}
