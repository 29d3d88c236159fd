package se.stegvis.shared.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who logs in, and where, in the one spelling by which it is looked up, counted and stored: {@code name@municipality}.
 *
 * <p>Made as RFC 8265 says of user names without case (UsernameCaseMapped), with NFKC: no white space around,
 * full-width letters as plain ones, small letters whatever the machine's language. The rest must be ASCII, as all names
 * are that can be opened, so no two that look alike are different and no two that are different are treated as one.
 *
 * @param name for example {@code handlaggare1}
 * @param municipality slug, for example {@code ekdalen}
 */
public record UserName(String name, String municipality) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,79}");
    private static final Pattern MUNICIPALITY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");
    private static final Pattern WHOLE = Pattern.compile("(" + NAME + ")@(" + MUNICIPALITY + ")");
    private static final Pattern SPACE_AROUND = Pattern.compile("^\\p{IsWhite_Space}+|\\p{IsWhite_Space}+$");

    /** Longer than any name, so that nobody has the server fold a book. */
    private static final int LONGEST = 400;

    /** Reads what was typed at the login; empty when nobody can be called so. */
    public static Optional<UserName> read(String typed) {
        return folded(typed)
                .map(WHOLE::matcher)
                .filter(Matcher::matches)
                .map(parts -> new UserName(parts.group(1), parts.group(2)));
    }

    /** The part before {@code @} alone, as it is typed for a new account; empty when it cannot be one. */
    public static Optional<String> name(String typed) {
        return folded(typed).filter(name -> NAME.matcher(name).matches());
    }

    /** The part after {@code @} alone, as it is typed for a new municipality; empty when it cannot be one. */
    public static Optional<String> municipality(String typed) {
        return folded(typed).filter(slug -> MUNICIPALITY.matcher(slug).matches());
    }

    /** As it is typed and shown. */
    public String written() {
        return name + "@" + municipality;
    }

    /** A character without width is not removed but refused: it was never typed by a hand. */
    private static Optional<String> folded(String typed) {
        if (typed == null || typed.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = SPACE_AROUND.matcher(typed).replaceAll("");
        boolean plain = bare.codePoints().allMatch(sign -> VisibleText.isVisible(Character.toString(sign)));
        return plain ? Optional.of(LetterFolding.exact(bare)) : Optional.empty();
    }

    /** Leaves out who it is. */
    @Override
    public String toString() {
        return "UserName[hidden]";
    }
}
