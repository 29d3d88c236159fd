package se.stegvis.shared.record;

/** How a member of the household is related to the client. */
public enum Household {
    CHILD,
    PARTNER,
    OTHER
}
