package se.stegvis.mobile.consent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signature written on the glass, as strokes in a box of 1000 × 300. Its text is an SVG path of {@code M} and
 * {@code L} with whole numbers, so that it can be drawn in any size, and printed. It is drawn under one text: when that
 * changes, nothing of it is left to undo, redo or draw on (decision 83).
 */
public final class Signature {
    public static final int WIDTH = 1000;
    public static final int HEIGHT = 300;

    private static final Pattern POINT = Pattern.compile("([ML])(\\d{1,4}) (\\d{1,4})");

    private final List<List<int[]>> strokes = new ArrayList<>();
    private final Deque<List<int[]>> undone = new ArrayDeque<>();
    private String text;

    /** Nothing drawn yet, under that text. */
    public Signature(String text) {
        this.text = text;
    }

    /**
     * The signature of that path text; what is no such path reads as no signature.
     *
     * @param text under which it was drawn
     */
    public static Signature of(String path, String text) {
        Signature signature = new Signature(text);
        Matcher points = POINT.matcher(path);
        while (points.find()) {
            if (points.group(1).equals("M")) {
                signature.strokes.add(new ArrayList<>());
            }
            if (!signature.strokes.isEmpty()) {
                signature.strokes.get(signature.strokes.size() - 1).add(new int[] {
                    Integer.parseInt(points.group(2)), Integer.parseInt(points.group(3))
                });
            }
        }
        return signature;
    }

    /** The text shown now. Under another text than before everything drawn is gone, taken-back strokes and dots too. */
    public void under(String shown) {
        if (!shown.equals(text)) {
            forget();
            text = shown;
        }
    }

    /** Nothing was ever drawn. */
    public void forget() {
        strokes.clear();
        undone.clear();
    }

    /** The finger touches the glass. Coordinates are fractions of the box, 0 to 1. */
    public void begin(double x, double y) {
        undone.clear();
        strokes.add(new ArrayList<>());
        draw(x, y);
    }

    /** The finger has moved; what is outside of the box lands on its edge. */
    public void draw(double x, double y) {
        if (strokes.isEmpty()) {
            // The text changed under the finger: this line goes on from nothing.
            return;
        }
        List<int[]> stroke = strokes.get(strokes.size() - 1);
        int[] point = {inside(x, WIDTH), inside(y, HEIGHT)};
        if (stroke.isEmpty() || !Arrays.equals(stroke.get(stroke.size() - 1), point)) {
            stroke.add(point);
        }
    }

    /** Takes the last stroke back. */
    public void undo() {
        if (!strokes.isEmpty()) {
            undone.push(strokes.remove(strokes.size() - 1));
        }
    }

    /** Draws the last stroke taken back again. */
    public void redo() {
        if (!undone.isEmpty()) {
            strokes.add(undone.pop());
        }
    }

    public void clear() {
        while (!strokes.isEmpty()) {
            undo();
        }
    }

    public boolean canRedo() {
        return !undone.isEmpty();
    }

    /** Nothing, or only dots, is no signature. */
    public boolean empty() {
        return strokes.stream().noneMatch(stroke -> stroke.size() > 1);
    }

    /** True while no finger has touched the glass since the last stroke was taken back. */
    boolean untouched() {
        return strokes.isEmpty();
    }

    /** The strokes as path text; empty text when there is none. Asked at each move of the finger. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (List<int[]> stroke : strokes) {
            char how = 'M';
            for (int[] point : stroke) {
                path.append(path.isEmpty() ? "" : " ").append(how);
                path.append(point[0]).append(' ').append(point[1]);
                how = 'L';
            }
        }
        return path.toString();
    }

    private static int inside(double fraction, int size) {
        return (int) Math.round(Math.max(0, Math.min(1, fraction)) * size);
    }
}
