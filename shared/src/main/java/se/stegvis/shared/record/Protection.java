package se.stegvis.shared.record;

/** Protected identity (skyddade personuppgifter). Anything but NONE stays out of lists, mails and, by default, tablets. */
public enum Protection {
    NONE,
    CONFIDENTIALITY_MARK,
    PROTECTED_REGISTRATION
}
