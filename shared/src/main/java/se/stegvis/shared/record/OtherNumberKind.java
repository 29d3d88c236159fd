package se.stegvis.shared.record;

/** Of which sort a number is that is no personal number. */
public enum OtherNumberKind {
    /** A reserve number, given by a region or a hospital until there is another. */
    RESERVE,
    /** A coordination number is applied for; the value is what the authority calls the application. */
    COORDINATION_APPLIED,
    /** Another number, such as an LMA card's. */
    UNKNOWN
}
