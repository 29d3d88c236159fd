package se.stegvis.server.web.page;

import java.util.Optional;
import se.stegvis.shared.text.PlainText;

/**
 * Why somebody does what is not done every day, as it was typed in a form; without the space around it.
 *
 * @param text empty when nothing was written
 */
public record StatedReason(String text) {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    /** @param written the field of the form; null when it was not sent, and several fields of the name are no reason */
    public static StatedReason of(Object written) {
        return new StatedReason(PlainText.trimmed(Optional.ofNullable(written)
                .filter(String.class::isInstance)
                .map(Object::toString)
                .orElse("")));
    }

    /** At least ten signs that can be seen, at most five hundred. */
    public boolean fits() {
        return PlainText.length(text) >= SHORTEST && text.codePointCount(0, text.length()) <= LONGEST;
    }

    /** Leaves out what was written. */
    @Override
    public String toString() {
        return "StatedReason[" + text.length() + "]";
    }
}
