package se.stegvis.shared.record;

/**
 * The merge rule when two people have changed the same field, unseen by each other. Each is a row in
 * docs/merge-rules.md.
 */
public enum MergeRule {
    /** Both are kept and a person decides. */
    ASK,
    /**
     * The value that was stated last is kept; only of fields of the record itself. A person decides when that is not
     * known.
     */
    LATEST_WINS,
    /** Each key of the map merges by itself, and inside it each member. */
    PER_KEY,
    /** Elements added and removed by either side are added and removed. */
    PER_ELEMENT,
    /** Each member of the object merges by itself. */
    PER_MEMBER,
    /** Consent taken back stays taken back; two withdrawals add up and the earlier instant counts. */
    WITHDRAWAL_WINS,
    /** Of two choices the one that comes last in the list of choices is kept; one that is unknown comes after all. */
    HIGHEST_STAYS
}
