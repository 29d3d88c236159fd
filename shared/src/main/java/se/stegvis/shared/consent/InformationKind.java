package se.stegvis.shared.consent;

/** The information that may be given to a party when secrecy is lifted (OSL 12:2: wholly or in part). */
public enum InformationKind {
    HEALTH,
    WORK_ABILITY,
    ECONOMY,
    SOCIAL,
    PLAN
}
