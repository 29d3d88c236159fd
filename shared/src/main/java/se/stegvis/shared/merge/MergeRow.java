package se.stegvis.shared.merge;

/** The rows of {@code docs/merge-rules.md}. The ids are the names of the tests and never change their meaning. */
public enum MergeRow {
    /** Nobody else touched the field: the change is applied. */
    M1,
    /** Both came to the same value. */
    M2,
    /** Same field, different values: the stored one is kept, the other is kept as an open conflict. */
    M3,
    /** Same field declared {@code LATEST_WINS}: the value that was stated last is kept. */
    M4,
    /** Keyed map: each key by itself. */
    M5,
    /** Same key changed by both: each member by itself. */
    M6,
    /** One deleted a key that the other edited: the edit is kept, flagged, the deletion is kept as an open conflict. */
    M7,
    /** Set of choices: what either side added or removed is added or removed. */
    M8,
    /** Object: each member by itself. */
    M9,
    /** Consent taken back stays taken back. */
    M10,
    /** A field unknown to this version is kept whole and merges as one value. */
    M11,
    /** Signed is only what the signer saw: else everything merges, the record stays a draft, the signer signs again. */
    M12,
    /** A signed record takes no change but to its open fields. */
    M13,
    /** Protection declared {@code HIGHEST_STAYS}: the higher one is kept. */
    M14,
    /**
     * As {@link #M4}, but which was stated last is not known: the stored one is kept, the other is an open conflict.
     */
    M15
}
