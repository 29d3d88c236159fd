package se.stegvis.shared.consent;

/** The two things a person can agree to. Neither is consent in the sense of GDPR. */
public enum ConsentType {
    /** Secrecy lifted for party and information (OSL 12:2). */
    SECRECY_LIFTED,
    /** A SIP may be made (SoL 10:8). */
    SIP_MAY_BE_MADE
}
