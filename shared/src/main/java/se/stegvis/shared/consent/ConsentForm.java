package se.stegvis.shared.consent;

/** How consent was given. Arena needs {@link #WRITTEN}. */
public enum ConsentForm {
    WRITTEN,
    ORAL_DOCUMENTED
}
