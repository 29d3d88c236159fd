package se.stegvis.shared.consent;

/** The answer of the person who was asked for consent. All three are recorded. */
public enum ConsentDecision {
    GIVEN,
    REFUSED,
    /** Asked, and no answer by the day that was set. It is no refusal, and ends no consent of before. */
    NO_REPLY
}
