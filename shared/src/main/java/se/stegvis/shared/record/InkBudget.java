package se.stegvis.shared.record;

/**
 * How much ink may be compared with former ink in one push, or at one check on the tablet, whatever the case holds. When
 * it is spent, only equal text and then equal lines are still seen (decision 83). For one thread.
 */
public final class InkBudget {
    /** Pairs of points: 40 former signatures of the longest kind, some thousands of the usual one. */
    static final long PAIRS = 40_000_000;
    /** Characters of former strokes that are read. */
    static final long CHARACTERS = 8_000_000;

    private long pairs;
    private long characters;

    /** May so many pairs of points be compared? Counts them; the first that is too much ends all comparing. */
    boolean comparesPairs(long more) {
        if (isSpent() || pairs + more > PAIRS) {
            pairs = PAIRS;
            return false;
        }
        pairs += more;
        return true;
    }

    boolean isSpent() {
        return pairs >= PAIRS;
    }

    /** May strokes of that length be read? Counts them. */
    boolean readsCharacters(long more) {
        if (characters + more > CHARACTERS) {
            return false;
        }
        characters += more;
        return true;
    }

    /** Pairs of points that have been compared. */
    long pairs() {
        return pairs;
    }

    /** Characters that have been read. */
    long characters() {
        return characters;
    }
}
