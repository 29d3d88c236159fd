package se.stegvis.shared.record;

/** Why a follow-up date is moved: few, so that figures of a quarter say something (decision 147). */
public enum PostponementReason {
    /** The client did not come, or could not be reached. */
    CLIENT_ABSENT,
    CLIENT_ILL,
    /** The caseworker, or another who was to follow up, is ill or away. */
    WORKER_ABSENT,
    /** Health care, an agency or another party has not answered or done its part. */
    AWAITS_PARTY,
    /** Those who follow up have more to do than they have time for. */
    WORKLOAD,
    /** The new day suits the plan better: nothing failed. */
    REPLANNED,
    /** Said in words. */
    OTHER;

    /** Whether words are asked for, since the choice alone says nothing. */
    public boolean asksForWords() {
        return this == OTHER;
    }
}
