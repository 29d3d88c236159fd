package se.stegvis.shared.record;

/** Who somebody is in the base group (basgrupp) of Lysekil FMS. */
public enum BaseGroupRole {
    /** Socialsekreterare. */
    CASEWORKER,
    /** Förste (1:e) socialsekreterare. */
    FIRST_SOCIAL_WORKER,
    /** Enhetschef. */
    HEAD_OF_UNIT,
    /** Arbetsterapeut. */
    OCCUPATIONAL_THERAPIST,
    /** Somebody else who was asked to come. */
    GUEST
}
