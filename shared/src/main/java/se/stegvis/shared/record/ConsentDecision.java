package se.stegvis.shared.record;

/** Consent was given, or refused; both are recorded. */
public enum ConsentDecision {
    GIVEN,
    REFUSED
}
