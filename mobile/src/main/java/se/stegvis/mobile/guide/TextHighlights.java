package se.stegvis.mobile.guide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import se.stegvis.shared.text.FoldedText;

/** The places of the searched words in a text. */
final class TextHighlights {
    private static final int BEFORE = 40;
    private static final int LENGTH = 160;
    private static final String GAP = "… ";

    /** A stretch of text. */
    record TextPart(String text, boolean hit) {}

    private TextHighlights() {}

    /** The text in parts; joined they are the text. */
    static List<TextPart> of(String text, List<String> words) {
        BitSet hits = hits(text, words);
        List<TextPart> textParts = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            boolean hit = hits.get(from);
            int end = hit ? hits.nextClearBit(from) : hits.nextSetBit(from);
            int to = end < 0 ? text.length() : Math.min(end, text.length());
            textParts.add(new TextPart(text.substring(from, to), hit));
            from = to;
        }
        return textParts;
    }

    /** The piece of a long text around its first hit, cut between words. */
    static String around(String text, List<String> words) {
        int first = Math.max(0, hits(text, words).nextSetBit(0));
        int from = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1;
        int end = from + LENGTH >= text.length() ? text.length() : text.lastIndexOf(' ', from + LENGTH);
        int to = end <= first ? Math.min(text.length(), from + LENGTH) : end;
        return (from == 0 ? "" : GAP) + text.substring(from, to) + (to == text.length() ? "" : " …");
    }

    private static BitSet hits(String text, List<String> words) {
        return FoldedText.of(text).places(words);
    }
}
