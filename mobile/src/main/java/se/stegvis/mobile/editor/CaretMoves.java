package se.stegvis.mobile.editor;

import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextInputControlSkin.Direction;
import javafx.scene.control.skin.TextInputControlSkin.TextUnit;
import javafx.scene.shape.Path;

/** Moves the caret by what is seen: to the line above, the end of the line, the sign to the left. */
final class CaretMoves {
    /** Share of the window that a page up or down goes. */
    private static final double PAGE = 0.8;

    private static final double NOWHERE = -1;

    private final TextArea area;
    private final TextPane pane;
    private final Path caret;
    private final Consumer<Boolean> bias;

    /** Where the caret stood on the line from which one went up or down. */
    private double wished = NOWHERE;

    CaretMoves(TextArea area, TextPane pane, Path caret, Consumer<Boolean> bias) {
        this.area = area;
        this.pane = pane;
        this.caret = caret;
        this.bias = bias;
        area.caretPositionProperty().addListener((is, was, now) -> {
            wished = NOWHERE;
            bias.accept(true);
        });
    }

    void move(TextUnit unit, Direction direction, boolean select) {
        pane.layout();
        switch (unit) {
            case CHARACTER -> sideways(direction == Direction.RIGHT != isMirrored());
            case LINE -> line(direction, select);
            default -> lines(direction == Direction.UP ? -page() : page(), select);
        }
    }

    /** Puts the caret there; the end of a line before a break is the same place as the break. */
    void put(TextHit place, boolean select) {
        int index = place.index();
        boolean afterBreak = index > 0
                && index <= area.getLength()
                && area.getText(index - 1, index).equals("\n");
        boolean back = afterBreak && !place.leading();
        int to = back ? index - 1 : index;
        if (select) {
            area.selectPositionCaret(to);
        } else {
            area.positionCaret(to);
        }
        bias.accept(back || place.leading());
    }

    private boolean isMirrored() {
        return area.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    }

    private void line(Direction direction, boolean select) {
        switch (direction) {
            case UP -> lines(-1, select);
            case DOWN -> lines(1, select);
            case BEGINNING -> along(0, select);
            default -> along(Double.MAX_VALUE, select);
        }
    }

    /** The first or last place of the line. */
    private void along(double x, boolean select) {
        put(pane.place(x, middle(caret())), select);
    }

    private int page() {
        double height = caret().getHeight();
        double seen = area.getScene() == null ? height : area.getScene().getHeight() * PAGE;
        return Math.max(1, (int) (seen / height));
    }

    private void lines(int count, boolean select) {
        Bounds now = caret();
        double x = wished == NOWHERE ? now.getMaxX() : wished;
        TextHit place = pane.place(x, Math.max(0, middle(now) + count * now.getHeight()));
        Path there = new Path();
        pane.drawCaret(there, place.index(), place.leading());
        double found = middle(there.getBoundsInParent());
        if (count > 0 ? found > now.getMaxY() : found < now.getMinY()) {
            put(place, select);
            wished = x;
        }
    }

    /** The next sign to that side, which in a line of two directions need not be the next in the text. */
    private void sideways(boolean right) {
        Bounds now = caret();
        double x = right ? now.getMaxX() : now.getMinX();
        pane.beyond(x, middle(now), right).ifPresentOrElse(place -> put(place, false), () -> {
            if (right) {
                area.forward();
            } else {
                area.backward();
            }
        });
    }

    /** Where the caret is drawn; of a divided one the part that belongs to the sign after it. */
    private Bounds caret() {
        Path whole = caret;
        if (caret.getElements().size() > 2) {
            whole = new Path(caret.getElements().subList(0, 2));
            whole.setLayoutX(caret.getLayoutX());
            whole.setLayoutY(caret.getLayoutY());
        }
        return whole.getBoundsInParent();
    }

    private static double middle(Bounds bounds) {
        return (bounds.getMinY() + bounds.getMaxY()) / 2;
    }
}
