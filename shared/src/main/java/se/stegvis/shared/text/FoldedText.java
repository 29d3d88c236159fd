package se.stegvis.shared.text;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A text by its base letters, where each place is known again in the text as it is written. For texts that are read.
 */
public final class FoldedText {
    private final String folded;
    /** Where the sign that gave each folded one begins in the text; one more for the end. */
    private final int[] from;

    private FoldedText(String folded, int[] from) {
        this.folded = folded;
        this.from = from;
    }

    /** Folds each letter together with its accents. */
    public static FoldedText of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int[] from = new int[text.length() + 1];
        for (int at = 0; at < text.length(); ) {
            int end = afterAccents(text, at);
            String sign = LetterFolding.base(LetterFolding.exact(text.substring(at, end)));
            if (folded.length() + sign.length() >= from.length) {
                from = Arrays.copyOf(from, 2 * from.length + sign.length());
            }
            Arrays.fill(from, folded.length(), folded.length() + sign.length(), at);
            folded.append(sign);
            from[folded.length()] = end;
            at = end;
        }
        return new FoldedText(folded.toString(), from);
    }

    private static int afterAccents(String text, int at) {
        int end = at + Character.charCount(text.codePointAt(at));
        while (end < text.length() && Character.getType(text.codePointAt(end)) == Character.NON_SPACING_MARK) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** Whether the word, one of {@link SearchText#words}, occurs anywhere in it. */
    public boolean contains(String word) {
        return folded.contains(word);
    }

    /** The places of the text, in chars, where one of the words occurs. */
    public BitSet places(Iterable<String> words) {
        BitSet places = new BitSet();
        for (String word : words) {
            for (int at = folded.indexOf(word); at >= 0 && !word.isEmpty(); at = folded.indexOf(word, at + 1)) {
                places.set(from[at], from[at + word.length()]);
            }
        }
        return places;
    }
}
