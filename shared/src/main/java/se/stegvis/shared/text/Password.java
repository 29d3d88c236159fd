package se.stegvis.shared.text;

import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;

/**
 * A password or passphrase in the one spelling that is hashed and counted, whichever keyboard typed it (RFC 8265,
 * OpaqueString): every space is a plain space, and letters are composed (NFC). Nothing is trimmed, and capitals stay.
 */
public final class Password {
    private static final Pattern SPACE = Pattern.compile("[\\p{Zs}&&[^ ]]");
    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

    private Password() {}

    /** The form that is hashed. */
    public static String canonical(String typed) {
        return COMPOSED.normalize(SPACE.matcher(typed).replaceAll(" "));
    }

    /** Whether it is written so already: a text that may be overwritten need not be copied. */
    public static boolean isCanonical(CharSequence typed) {
        return COMPOSED.isNormalized(typed) && !SPACE.matcher(typed).find();
    }

    /** Code points of what is hashed. */
    public static int length(String typed) {
        String canonical = canonical(typed);
        return canonical.codePointCount(0, canonical.length());
    }
}
