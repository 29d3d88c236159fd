package se.stegvis.mobile.editor;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in pieces of whole lines, kept up to date key by key. A piece ends with a line break, with a line of a long
 * paragraph, or with the text. Only the pieces that a change touches are looked at, and {@value #AT_ONCE} behind them
 * when their lines move into each other; where even those do not suffice, a piece ends ragged until {@link #settle} has
 * gone on.
 */
final class TextPieces {
    /** Characters of a piece at most, but for what a change added to it before it is divided. */
    static final int LONGEST = 1_000;

    /** A piece that a change leaves shorter is taken together with the next. */
    private static final int LEAST = LONGEST / 4;

    /** Line breaks in a piece at most. */
    static final int MOST_LINES = 40;

    /** Pieces behind a change that are taken with it at one time. */
    static final int AT_ONCE = 3;

    /** Characters behind the end of a piece that tell whether a word would still have had room before it. */
    private static final int AHEAD = 300;

    /**
     * A part of the text.
     *
     * @param length in UTF-16 units, its last line break included
     * @param ragged its last line may have room for what follows
     */
    record Piece(int length, boolean ragged) {}

    /**
     * The change of the pieces.
     *
     * @param from index of the first that is new
     * @param removed how many went
     * @param added how many came in their place
     */
    record PieceChange(int from, int removed, int added) {}

    private final LineRuler ruler;
    private final List<Piece> pieces = new ArrayList<>();
    private String text = "";

    TextPieces(LineRuler ruler) {
        this.ruler = ruler;
        pieces.add(new Piece(0, false));
    }

    List<Piece> all() {
        return pieces;
    }

    String text() {
        return text;
    }

    /** Cuts the same text anew, because its lines are longer or shorter now. */
    PieceChange cutAnew() {
        return cut(0, pieces.size(), 0, text.length());
    }

    PieceChange write(String now) {
        int same = sameAtStart(now);
        int sameAtEnd = sameAtEnd(now, same);
        int head = 0;
        int start = 0;
        while (head < pieces.size() && start + pieces.get(head).length() < same) {
            start += pieces.get(head).length();
            head++;
        }
        if (head > 0 && !isLineBreak(text, start)) {
            // The beginning of the piece may have room on the line before it now.
            head--;
            start -= pieces.get(head).length();
        }
        int tail = pieces.size();
        int left = 0;
        while (tail > head && left + pieces.get(tail - 1).length() < sameAtEnd) {
            tail--;
            left += pieces.get(tail).length();
        }
        if (tail < pieces.size() && now.length() - left - start < LEAST) {
            left -= pieces.get(tail).length();
            tail++;
        }
        text = now;
        return cut(head, tail, start, now.length() - left);
    }

    /** Whether a piece ends ragged. */
    boolean isRagged() {
        return pieces.stream().anyMatch(Piece::ragged);
    }

    /** Lets the lines of the first ragged piece run into the next. */
    PieceChange settle() {
        int at = 0;
        int start = 0;
        while (!pieces.get(at).ragged()) {
            start += pieces.get(at).length();
            at++;
        }
        return cut(at, at + 1, start, start + pieces.get(at).length());
    }

    /** Puts new pieces for that part of the text in the place of those between head and tail. */
    private PieceChange cut(int head, int tail, int from, int to) {
        List<Piece> found = new ArrayList<>();
        int last = tail;
        int at = from;
        int end = to;
        int room = AT_ONCE;
        while (at < end) {
            int length = length(at, end);
            if (length > 0) {
                found.add(new Piece(length, false));
                at += length;
            } else if (room > 0) {
                end += pieces.get(last).length();
                last++;
                room--;
            } else {
                found.add(new Piece(end - at, true));
                at = end;
            }
        }
        if (last == pieces.size() && (text.isEmpty() || isLineBreak(text, text.length()))) {
            // The caret stands on a line of its own.
            found.add(new Piece(0, false));
        }
        List<Piece> old = pieces.subList(head, last);
        PieceChange change = new PieceChange(head, old.size(), found.size());
        old.clear();
        pieces.addAll(head, found);
        return change;
    }

    /** How long a piece may be that begins there; 0 when it cannot end with a whole line before the end. */
    private int length(int at, int end) {
        int rest = end - at;
        int longest = rest <= LONGEST || rest >= 2 * LONGEST ? LONGEST : (rest + 1) / 2;
        int breaks = 0;
        int afterBreak = 0;
        int stop = Math.min(end, at + longest);
        for (int i = at; i < stop; i++) {
            if (text.charAt(i) == '\n') {
                breaks++;
                afterBreak = i + 1;
                if (breaks == MOST_LINES) {
                    return afterBreak - at;
                }
            }
        }
        if (stop == end) {
            boolean whole = end == text.length() || afterBreak == end;
            return whole ? rest : Math.max(at, afterBreak) + lastLine(Math.max(at, afterBreak), end) - at;
        }
        if (afterBreak - at > longest / 2) {
            return afterBreak - at;
        }
        int begin = Math.max(at, afterBreak);
        int start = ruler.lineStart(text.substring(begin, stop), stop - begin);
        return start > 0 ? begin + start - at : Math.max(afterBreak - at, sign(at, stop));
    }

    /** The last place up to the end where a line begins, counted from {@code begin}; what follows the end counts. */
    private int lastLine(int begin, int end) {
        return ruler.lineStart(ahead(begin, end), end - begin);
    }

    private String ahead(int begin, int end) {
        int to = Math.min(text.length(), end + AHEAD);
        int lineBreak = text.indexOf('\n', end);
        return text.substring(begin, lineBreak < 0 ? to : Math.min(lineBreak, to));
    }

    /** A place that does not divide a sign of two units. */
    private int sign(int at, int stop) {
        return Character.isHighSurrogate(text.charAt(stop - 1)) && stop < text.length() ? stop + 1 - at : stop - at;
    }

    private static boolean isLineBreak(String text, int end) {
        return end > 0 && text.charAt(end - 1) == '\n';
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
}
