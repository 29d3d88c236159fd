package se.stegvis.shared.record;

/**
 * Protected identity (skyddade personuppgifter), the lowest first. Anything but NONE stays out of lists, mails and, by
 * default, tablets.
 */
public enum Protection {
    NONE,
    CONFIDENTIALITY_MARK,
    PROTECTED_REGISTRATION;

    /** True when less of the person is kept secret by this than by the other. */
    public boolean isBelow(Protection other) {
        return compareTo(other) < 0;
    }

    /** The higher of two. */
    public Protection or(Protection other) {
        return isBelow(other) ? other : this;
    }
}
