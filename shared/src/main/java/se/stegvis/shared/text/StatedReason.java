package se.stegvis.shared.text;

import java.util.Locale;

/**
 * Why somebody does what is not done every day: lowers a protection, takes a case over, puts a late note aside. One rule
 * for the API, the web and the tablet.
 *
 * @param text without the space around it; empty when nothing was written
 */
public record StatedReason(String text) {
    /** Signs that can be seen, with those between two of them as one at most. */
    public static final int SHORTEST = 10;

    /** Letters that differ: any word of ten signs has as many, and a row of one sign never does. */
    public static final int LETTERS = 5;

    /** Code points. */
    public static final int LONGEST = 500;

    /** @param written as it was typed; null when it was not sent */
    public static StatedReason of(String written) {
        return new StatedReason(VisibleText.trimmed(written));
    }

    /** It is written in words, as long as a reason has to be, and no longer than one may be. */
    public boolean fits() {
        return VisibleText.length(text) >= SHORTEST
                && text.codePointCount(0, text.length()) <= LONGEST
                && differentLetters() >= LETTERS;
    }

    private long differentLetters() {
        return text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetter)
                .distinct()
                .count();
    }

    /** Leaves out what was written. */
    @Override
    public String toString() {
        return "StatedReason[" + text.length() + "]";
    }
}
