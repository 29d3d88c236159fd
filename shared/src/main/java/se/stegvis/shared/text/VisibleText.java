package se.stegvis.shared.text;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSet.SpanCondition;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether a text says anything, and whether two say the same.
 *
 * <p>To be seen is at least one letter, number, punctuation mark or symbol that leaves ink. White space, control and
 * format characters, what Unicode calls ignorable by default (Hangul fillers, variation selectors, the soft hyphen),
 * lone surrogates, unassigned and private code points and accents without a letter are nothing that a reader can see.
 * Source: Unicode 17, {@code General_Category}, {@code White_Space} and {@code Default_Ignorable_Code_Point}.
 */
public final class VisibleText {
    /**
     * Called letters or symbols by Unicode and drawn as nothing: Braille blank, object replacement, musical null
     * notehead, the two blanks of Egyptian hieroglyphs.
     */
    private static final String DRAWN_AS_NOTHING = "\\u2800\\uFFFC\\U0001D159\\U00013441\\U00013442";

    private static final UnicodeSet SEEN = new UnicodeSet("[[[:L:][:N:][:P:][:S:]]-[:White_Space:]"
                    + "-[:Default_Ignorable_Code_Point:]-[" + DRAWN_AS_NOTHING + "]]")
            .freeze();

    /** An accent belongs to the sign before it, and is kept with it. */
    private static final UnicodeSet ACCENTS = new UnicodeSet("[:M:]").freeze();

    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern SPACE = Pattern.compile("\\p{Zs}");

    /**
     * Nothing between two signs, by its properties: what Unicode calls ignorable, controls that are no space, and the marks of
     * annotations. Not the joiners, which change how letters and emoji are drawn. A sign that turns the direction of a text is
     * seen by where its signs are then drawn.
     */
    private static final UnicodeSet NO_WIDTH = new UnicodeSet(
                    "[[:Default_Ignorable_Code_Point:]" + "[[:Cc:]-[:White_Space:]][\\uFFF9-\\uFFFB]-[:Join_Control:]]")
            .freeze();

    private static final UnicodeSet TURNS = new UnicodeSet("[:Bidi_Control:]").freeze();

    /** Signs without ink that change the one before: the tags of a flag, and the form of an ideograph (UTS 51, UTS 37). */
    private static final UnicodeSet TAGS = new UnicodeSet("[\\U000E0020-\\U000E007F]").freeze();

    private static final UnicodeSet FORMS = new UnicodeSet("[\\U000E0100-\\U000E01EF]").freeze();
    private static final UnicodeSet IDEOGRAPHS = new UnicodeSet("[:Ideographic:]").freeze();
    private static final UnicodeSet PICTURES = new UnicodeSet("[:Extended_Pictographic:]").freeze();

    private static final UnicodeSet JOINERS = new UnicodeSet("[:Join_Control:]").freeze();

    /** Letters and signs that are drawn the same beside a joiner. */
    private static final UnicodeSet NOT_JOINED =
            new UnicodeSet("[[:Latin:][:Inherited:][:White_Space:][:N:][:P:]]").freeze();

    /** Spaces and hyphens that keep a line together, each with a plain form that looks the same. */
    private static final UnicodeSet KEEPS_LINE = new UnicodeSet("[:Decomposition_Type=Nobreak:]").freeze();

    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final char HYPHEN = '\u2010';

    private static final Pattern AFTER_THE_LAST =
            Pattern.compile("[\\p{IsWhite_Space}\\p{Cc}\\p{Cf}&&[^\\n\\x{E0020}-\\x{E007F}]]+(?=\\n|$)");
    private static final Pattern LAST_LINE_ENDS = Pattern.compile("\\n+\\z");

    private VisibleText() {}

    /** Whether there is anything in it that a person can see; false for null. */
    public static boolean isVisible(CharSequence text) {
        return text != null && !SEEN.containsNone(text.toString());
    }

    /** Composed (Unicode form NFC), and each line ended by {@code \n}; else as it is written. */
    public static String canonical(String text) {
        return LINE_END.matcher(COMPOSED.normalize(text)).replaceAll("\n");
    }

    /**
     * The canonical text without what cannot be seen before its first and after its last sign; empty when nothing of it
     * can be seen, and for null. The text that a form reads instead of {@code strip()} and {@code isBlank()}.
     */
    public static Optional<String> written(String text) {
        if (!isVisible(text)) {
            return Optional.empty();
        }
        String canonical = canonical(text);
        int from = SEEN.span(canonical, SpanCondition.NOT_CONTAINED);
        int last = SEEN.spanBack(canonical, SpanCondition.NOT_CONTAINED);
        return Optional.of(canonical.substring(from, ACCENTS.span(canonical, last, SpanCondition.CONTAINED)));
    }

    /** As {@link #written}, and the empty text for nothing. */
    public static String trimmed(String text) {
        return written(text).orElse("");
    }

    /**
     * How much a reader sees: the signs that can be seen, with all signs between two of them as one at most. The
     * length that a shortest length is compared with, so that no row of spaces makes a reason long enough.
     */
    public static int length(String text) {
        int length = 0;
        boolean between = false;
        for (int sign : trimmed(text).codePoints().toArray()) {
            boolean seen = SEEN.contains(sign);
            length += seen || !between ? 1 : 0;
            between = !seen;
        }
        return length;
    }

    /**
     * Whether a reader sees no difference: composed or not, whichever sign ends a line, with or without space at the
     * end of a line and empty lines at the end, a fixed space or hyphen for a plain one, and signs without any width or
     * none, unless they change or turn another one: a flag's tags, the form of an ideograph, a direction that moves signs.
     */
    public static boolean sameToTheEye(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        boolean isTurned = TURNS.containsSome(one) || TURNS.containsSome(other);
        return isTurned
                ? seen(drawn(one)).equals(seen(drawn(other)))
                : seen(one).equals(seen(other));
    }

    /** The signs of each line from left to right, as they are drawn (UAX 9). */
    private static String drawn(String text) {
        return canonical(text)
                .lines()
                .map(line -> new Bidi(line, Bidi.LTR).writeReordered(Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING))
                .collect(Collectors.joining("\n"));
    }

    private static String plain(String text) {
        int[] signs = inked(text.codePoints().toArray());
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < signs.length; i++) {
            if (KEEPS_LINE.contains(signs[i])) {
                plain.append(COMPATIBLE.normalize(Character.toString(signs[i])));
            } else if (!JOINERS.contains(signs[i]) || isJoined(signs, i - 1) || isJoined(signs, i + 1)) {
                plain.appendCodePoint(signs[i]);
            }
        }
        return plain.toString().replace(HYPHEN, '-');
    }

    /** The signs that are drawn, and those without ink that change one of them. */
    private static int[] inked(int[] signs) {
        IntStream.Builder inked = IntStream.builder();
        int before = 0;
        for (int sign : signs) {
            boolean isChange = TAGS.contains(sign) && (PICTURES.contains(before) || TAGS.contains(before))
                    || FORMS.contains(sign) && IDEOGRAPHS.contains(before);
            if (isChange || !NO_WIDTH.contains(sign)) {
                inked.add(sign);
                before = sign;
            }
        }
        return inked.build().toArray();
    }

    private static boolean isJoined(int[] signs, int at) {
        return at >= 0 && at < signs.length && !NOT_JOINED.contains(signs[at]) && !JOINERS.contains(signs[at]);
    }

    private static String seen(String text) {
        String even = SPACE.matcher(plain(text)).replaceAll(" ");
        String lines = AFTER_THE_LAST.matcher(canonical(even)).replaceAll("");
        return LAST_LINE_ENDS.matcher(lines).replaceAll("");
    }
}
