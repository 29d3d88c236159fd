package se.stegvis.mobile.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How high a long text is, without measuring all of it again for each key: it is known in pieces, a paragraph each or part
 * of a long one, and only the pieces that a change touches are measured. A long paragraph that is cut between two words may
 * come out higher by a line for each cut, never lower.
 */
final class TextHeight {
    /** Characters of a piece at most, unless it is one word. */
    static final int LONGEST_PIECE = 1_000;

    /** Part of the text; a line break belongs to what stands before it. */
    private record Piece(int length, double height) {}

    private final ToDoubleFunction<String> measure;
    private final List<Piece> pieces = new ArrayList<>();
    private String text = "";

    /** @param measure the height of some text without a line break at its end; of an empty one that of a line */
    TextHeight(ToDoubleFunction<String> measure) {
        this.measure = measure;
    }

    /** Measures all anew the next time, because the width or the letters have changed. */
    void forget() {
        pieces.clear();
        text = "";
    }

    double of(String now) {
        int same = sameAtStart(now);
        int sameAtEnd = sameAtEnd(now, same);
        int head = 0;
        int start = 0;
        while (head < pieces.size() && start + pieces.get(head).length() < same) {
            start += pieces.get(head).length();
            head++;
        }
        int tail = pieces.size();
        int left = 0;
        while (tail > head && left + pieces.get(tail - 1).length() < sameAtEnd) {
            tail--;
            left += pieces.get(tail).length();
        }
        List<Piece> touched = pieces.subList(head, tail);
        touched.clear();
        touched.addAll(measured(now.substring(start, now.length() - left)));
        text = now;
        double last = now.isEmpty() || now.endsWith("\n") ? measure.applyAsDouble("") : 0;
        return pieces.stream().mapToDouble(Piece::height).sum() + last;
    }

    private int sameAtStart(String now) {
        int most = Math.min(text.length(), now.length());
        int same = 0;
        while (same < most && text.charAt(same) == now.charAt(same)) {
            same++;
        }
        return same;
    }

    private int sameAtEnd(String now, int sameAtStart) {
        int most = Math.min(text.length(), now.length()) - sameAtStart;
        int same = 0;
        while (same < most && text.charAt(text.length() - 1 - same) == now.charAt(now.length() - 1 - same)) {
            same++;
        }
        return same;
    }

    private List<Piece> measured(String part) {
        List<Piece> found = new ArrayList<>();
        int from = 0;
        while (from < part.length()) {
            int end = end(part, from);
            String piece = part.substring(from, end);
            String line = piece.endsWith("\n") ? piece.substring(0, piece.length() - 1) : piece;
            found.add(new Piece(piece.length(), measure.applyAsDouble(line)));
            from = end;
        }
        return found;
    }

    private static int end(String part, int from) {
        int lineBreak = part.indexOf('\n', from);
        int end = lineBreak < 0 ? part.length() : lineBreak + 1;
        if (end - from <= LONGEST_PIECE) {
            return end;
        }
        int between = part.lastIndexOf(' ', from + LONGEST_PIECE - 1);
        if (between > from) {
            return between + 1;
        }
        int cut = from + LONGEST_PIECE;
        return Character.isHighSurrogate(part.charAt(cut - 1)) ? cut + 1 : cut;
    }
}
