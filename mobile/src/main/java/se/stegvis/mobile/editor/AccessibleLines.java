package se.stegvis.mobile.editor;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.text.Text;
import se.stegvis.mobile.editor.TextPane.Slice;

/** A screen reader's questions about the lines of the whole text, put together from its pieces. */
final class AccessibleLines {
    private final TextPane pane;

    AccessibleLines(TextPane pane) {
        this.pane = pane;
    }

    /** As {@link Text#queryAccessibleAttribute} answers for a text in one node; null for what there is not. */
    Object answer(AccessibleAttribute attribute, Object... parameters) {
        pane.layout();
        return switch (attribute) {
            case LINE_FOR_OFFSET -> lineOf((Integer) parameters[0]);
            case LINE_START, LINE_END -> edge(attribute, (Integer) parameters[0]);
            case BOUNDS_FOR_RANGE -> bounds((Integer) parameters[0], (Integer) parameters[1]);
            case OFFSET_AT_POINT -> {
                Point2D at = pane.screenToLocal((Point2D) parameters[0]);
                yield pane.place(at.getX(), at.getY()).index();
            }
            default -> null;
        };
    }

    private int lineOf(int index) {
        Slice slice = pane.slice(index);
        int before = pane.slices().stream()
                .takeWhile(one -> one.node() != slice.node())
                .mapToInt(AccessibleLines::lines)
                .sum();
        return before + line(slice, slice.local(index));
    }

    private Integer edge(AccessibleAttribute attribute, int line) {
        int left = line;
        for (Slice slice : pane.slices()) {
            int here = lines(slice);
            if (left < here) {
                return slice.start() + (Integer) slice.node().queryAccessibleAttribute(attribute, left);
            }
            left -= here;
        }
        return null;
    }

    private Bounds[] bounds(int start, int end) {
        List<Bounds> all = new ArrayList<>();
        for (Slice slice : pane.slices()) {
            int from = slice.local(start);
            int to = slice.local(end + 1);
            if (from < to) {
                all.addAll(List.of((Bounds[])
                        slice.node().queryAccessibleAttribute(AccessibleAttribute.BOUNDS_FOR_RANGE, from, to - 1)));
            }
        }
        return all.toArray(Bounds[]::new);
    }

    private static int lines(Slice slice) {
        return line(slice, slice.node().getText().length()) + 1;
    }

    private static int line(Slice slice, int local) {
        return (Integer) slice.node().queryAccessibleAttribute(AccessibleAttribute.LINE_FOR_OFFSET, local);
    }
}
