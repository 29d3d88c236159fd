package se.stegvis.shared.record;

/** How a contact was made. A home visit is none of these: it is a record of its own. */
public enum ContactHow {
    /** A talk face to face, at the office or elsewhere than at home. */
    OFFICE,
    PHONE,
    VIDEO,
    LETTER,
    /** A text message or an e-mail. */
    MESSAGE,
    OTHER
}
