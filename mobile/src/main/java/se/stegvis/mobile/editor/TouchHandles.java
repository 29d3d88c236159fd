package se.stegvis.mobile.editor;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Path;

/** The handles under the caret and at both ends of a selection, where the screen is touched. */
final class TouchHandles {
    private static final double OVERLAP = 6;

    private final TextArea area;
    private final TextPane pane;
    private final CaretMoves moves;
    private final StackPane caret;
    private final StackPane first;
    private final StackPane last;
    private Point2D pressed = Point2D.ZERO;

    /** @param handles those of the caret, of the start and of the end of a selection */
    TouchHandles(TextArea area, TextPane pane, CaretMoves moves, List<Node> handles) {
        this.area = area;
        this.pane = pane;
        this.moves = moves;
        caret = (StackPane) handles.get(0);
        first = (StackPane) handles.get(1);
        last = (StackPane) handles.get(2);
    }

    void install() {
        List.of(caret, first, last)
                .forEach(handle -> handle.addEventHandler(
                        MouseEvent.MOUSE_PRESSED, press -> pressed = new Point2D(press.getX(), press.getY())));
        caret.setOnMouseDragged(drag -> drag(drag, caret, -OVERLAP, false));
        first.setOnMouseDragged(drag -> {
            endAt(true);
            drag(drag, first, first.getHeight() + OVERLAP, true);
        });
        last.setOnMouseDragged(drag -> {
            endAt(false);
            drag(drag, last, -OVERLAP, true);
        });
        pane.whenLaidOut(this::stand);
    }

    /** The end that is dragged is the one that moves. */
    private void endAt(boolean start) {
        if (area.getAnchor() < area.getCaretPosition() == start) {
            area.selectRange(area.getCaretPosition(), area.getAnchor());
        }
    }

    private void drag(MouseEvent drag, StackPane handle, double down, boolean select) {
        Point2D at = pane.sceneToLocal(drag.getSceneX(), drag.getSceneY())
                .subtract(pressed)
                .add(handle.getWidth() / 2, down);
        moves.put(pane.place(at.getX(), at.getY()), select);
        drag.consume();
    }

    private void stand() {
        List.of(caret, first, last).forEach(Node::autosize);
        int start = area.getSelection().getStart();
        int end = area.getSelection().getEnd();
        Bounds at = bounds(start);
        caret.relocate(at.getMinX() - caret.getWidth() / 2, at.getMaxY());
        first.relocate(at.getMinX() - first.getWidth() / 2, at.getMinY() - first.getHeight() + 1);
        Bounds to = bounds(end);
        last.relocate(to.getMinX() - last.getWidth() / 2, to.getMaxY() - 1);
    }

    private Bounds bounds(int index) {
        Path shape = new Path();
        pane.drawCaret(shape, index, true);
        return shape.getBoundsInParent();
    }
}
