package se.stegvis.shared.record;

/** Where an application for a benefit stands. */
public enum BenefitAnswer {
    AWAITED,
    /** The authority has asked for more. */
    COMPLEMENT,
    /** In whole or in part. */
    GRANTED,
    REFUSED,
    /** Taken back by the person. */
    WITHDRAWN;

    /** The authority has decided. */
    public boolean isDecision() {
        return this == GRANTED || this == REFUSED;
    }
}
