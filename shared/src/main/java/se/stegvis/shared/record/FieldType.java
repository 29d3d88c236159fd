package se.stegvis.shared.record;

/** The shapes a field of a care record can have on the wire. */
public enum FieldType {
    /** Free text, at most 65,536 characters. */
    TEXT,
    /** One key of a closed list, in capitals; keys unknown to this version are kept. */
    CHOICE,
    /** {@code YYYY-MM-DD}. */
    DATE,
    /** An instant with offset, ISO 8601. */
    INSTANT,
    /** A number, whole or decimal. */
    NUMBER,
    /** {@code true} or {@code false}. */
    FLAG,
    /** A UUID of another record, user or team. */
    ID,
    /** A keyed map: key to an object of members. */
    MAP,
    /** A set of choices, as an array. */
    SET,
    /** One object with fixed members. */
    OBJECT
}
