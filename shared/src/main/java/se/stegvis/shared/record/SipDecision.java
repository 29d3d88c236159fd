package se.stegvis.shared.record;

/** What the follow-up meeting decided. */
public enum SipDecision {
    CONTINUE,
    REVISE,
    CLOSE
}
