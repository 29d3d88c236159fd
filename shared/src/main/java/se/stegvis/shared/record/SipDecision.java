package se.stegvis.shared.record;

/** The decision of the follow-up meeting. */
public enum SipDecision {
    CONTINUE,
    REVISE,
    CLOSE
}
