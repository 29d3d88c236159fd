package se.stegvis.shared.text;

import com.ibm.icu.text.UnicodeSet;
import java.util.Optional;
import java.util.regex.Pattern;

/** The characters that the name of a person may hold, and the form in which it is shown. */
public final class PersonName {
    /** Code points of one name, given or family; Swedish registration allows a family name of at most 80 in print. */
    public static final int LONGEST = 120;

    /**
     * Controls, line ends, and what turns the direction of all that follows (UAX 9: embeddings, overrides, isolates).
     */
    private static final UnicodeSet FORBIDDEN = new UnicodeSet(
                    "[[:Cc:][:Cs:][:Cn:][:Co:]\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFFF9-\\uFFFB\\uFEFF]")
            .freeze();

    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\s]+");

    /** The fault of a name. */
    public enum NameFlaw {
        /** There is nothing in it that can be seen. */
        UNSEEN,
        /** It holds a line end, a control sign, or one that turns the direction of writing. */
        SIGN,
        /** It is longer than {@link #LONGEST}. */
        LENGTH
    }

    private PersonName() {}

    /** The fault of the name; empty when it is a name. A name that is not given (null) is asked elsewhere. */
    public static Optional<NameFlaw> flaw(String name) {
        if (!VisibleText.isVisible(name)) {
            return Optional.of(NameFlaw.UNSEEN);
        }
        if (FORBIDDEN.containsSome(name)) {
            return Optional.of(NameFlaw.SIGN);
        }
        return name.codePointCount(0, name.length()) > LONGEST ? Optional.of(NameFlaw.LENGTH) : Optional.empty();
    }

    /**
     * The name for a list, on one line and without signs that turn what stands beside it; empty when
     * nothing of it can be seen, for which a list writes that the name is missing. Never changes what is stored.
     */
    public static Optional<String> shown(String name) {
        if (!VisibleText.isVisible(name)) {
            return Optional.empty();
        }
        StringBuilder kept = new StringBuilder(name.length());
        SPACES.matcher(name)
                .replaceAll(" ")
                .codePoints()
                .filter(sign -> !FORBIDDEN.contains(sign))
                .forEach(kept::appendCodePoint);
        return VisibleText.written(kept.toString());
    }
}
