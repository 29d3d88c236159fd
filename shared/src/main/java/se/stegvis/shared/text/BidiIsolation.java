package se.stegvis.shared.text;

import com.ibm.icu.text.UnicodeSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Isolates a text in a sentence (Unicode UAX 9), so that it cannot turn the text around it: a name in Arabic or Hebrew would
 * otherwise take the date after it into its own direction, and an override would turn the rest of the line. Source: UAX
 * 9, 2.4 and 3.3.2 (isolates), as it recommends for text of unknown direction (HL3).
 */
public final class BidiIsolation {
    private static final char BEGIN = '\u2068';
    private static final char END = '\u2069';

    /** Text that runs from right to left, and the signs that direct. */
    private static final UnicodeSet TURNING = new UnicodeSet("[[:Bidi_Class=R:][:Bidi_Class=AL:][:Bidi_Class=AN:]"
                    + "\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]")
            .freeze();

    private BidiIsolation() {}

    /** Ready to be put into a sentence; the text itself when nothing in it turns anything, and null for null. */
    public static String of(String text) {
        if (text == null || TURNING.containsNone(text)) {
            return text;
        }
        return around(text);
    }

    /** The same, whether or not anything in it turns. */
    public static String around(String text) {
        // A line end closes every isolate, so each line has its own.
        return text.lines().map(BidiIsolation::line).collect(Collectors.joining("\n"));
    }

    /** Texts put one after the other, none of which turns another or what stands between them. */
    public static String joined(String between, String... texts) {
        return joined(between, List.of(texts));
    }

    /** The same. */
    public static String joined(String between, Collection<String> texts) {
        return texts.stream().map(BidiIsolation::of).collect(Collectors.joining(between));
    }

    /** The values of a sentence: texts isolated, all others as they are. */
    static Object[] values(Object... values) {
        Object[] isolated = values.clone();
        for (int i = 0; i < isolated.length; i++) {
            if (isolated[i] instanceof String text) {
                isolated[i] = of(text);
            }
        }
        return isolated;
    }

    /** Isolates inside are closed before the one around them, and one that was never opened does not close it. */
    private static String line(String line) {
        StringBuilder isolated = new StringBuilder().append(BEGIN);
        int open = 0;
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            boolean opens = sign >= '\u2066' && sign <= BEGIN;
            if (sign != END || open > 0) {
                isolated.append(sign);
            }
            open = opens ? open + 1 : sign == END ? Math.max(0, open - 1) : open;
        }
        return isolated.append(String.valueOf(END).repeat(open + 1)).toString();
    }
}
