package se.stegvis.shared.record;

/** How far an action of a SIP has come. */
public enum ActionState {
    DONE,
    UNDER_WAY,
    NOT_DONE
}
