package se.stegvis.shared.record;

/** Who may answer for a person. Whether the appointment covers the question is for the caseworker to check. */
public enum RepresentativeRole {
    /** God man (FB 11:4): with the person, not instead of the person. */
    GOD_MAN,
    /** Förvaltare (FB 11:7): instead of the person, within the appointment. */
    FORVALTARE,
    /** Ombud, by a power of attorney of the person's own. */
    OMBUD,
    /** Vårdnadshavare, for a child. */
    VARDNADSHAVARE
}
