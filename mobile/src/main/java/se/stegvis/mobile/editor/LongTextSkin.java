package se.stegvis.mobile.editor;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexRange;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.HitInfo;
import javafx.scene.text.Text;

/**
 * Draws a wrapped text area whose cost per key does not grow with its text. It has no scroll bars: the area is as high
 * as what is written. Keys, undo and input methods are those of {@link TextAreaSkin}; its caret and handles are used,
 * its single text node and scroll pane are not.
 */
public final class LongTextSkin extends TextAreaSkin {
    private static final double LINE = 1.5;
    private static final double PADDING = 32;

    private final TextArea area;
    private final TextPane pane;
    private final Selection selection;
    private final Path caret;
    private final CaretMoves moves;

    /** Takes the text that it is handed: to ask the area for it copies it sign by sign. */
    private final ChangeListener<String> written = (is, was, now) -> write(now);

    private final LineSettling settling;
    private double height;

    public LongTextSkin(TextArea area) {
        super(area);
        this.area = area;
        pane = new TextPane(area.fontProperty(), textFillProperty(), highlightTextFillProperty());
        settling = new LineSettling(pane, this::grow);
        selection = new Selection(pane, highlightFillProperty());
        List<Node> own = ownNodes();
        caret = (Path) own.get(0);
        getChildren().setAll(pane);
        pane.behind(selection.node());
        pane.before(own);
        moves = new CaretMoves(area, pane, caret, this::setForwardBias);
        new PointerGestures(area, pane, moves, this::setCaretAnimating).install();
        if (own.size() == 4) {
            new TouchHandles(area, pane, moves, own.subList(1, 4)).install();
        }
        listen();
        write(area.getText());
    }

    @Override
    public void dispose() {
        area.textProperty().removeListener(written);
        settling.stop();
        super.dispose();
    }

    private void write(String text) {
        settling.typed();
        pane.write(text == null ? "" : text);
        grow();
    }

    /** The drawings of the skin above besides the text: the caret, and three handles where the screen is touched. */
    private List<Node> ownNodes() {
        Parent content = (Parent) ((ScrollPane) getChildren().get(0)).getContent();
        List<Node> own = new ArrayList<>();
        for (Node node : content.getChildrenUnmodifiable()) {
            if (node instanceof Path || node instanceof StackPane) {
                own.add(node);
            } else if (node instanceof Group group && group.getChildren().size() == 1) {
                // A node it holds from the start would be kept and never drawn.
                ((Text) group.getChildren().get(0)).setText("");
            }
        }
        return own;
    }

    private void listen() {
        // The skin above would lay out the whole text, and the form around it, for each key.
        unregisterInvalidationListeners(area.textProperty());
        unregisterChangeListeners(area.selectionProperty());
        area.textProperty().addListener(written);
        registerChangeListener(area.selectionProperty(), is -> pane.requestLayout());
        registerChangeListener(area.caretPositionProperty(), is -> pane.requestLayout());
        registerChangeListener(forwardBiasProperty(), is -> pane.requestLayout());
        registerChangeListener(area.fontProperty(), is -> {
            pane.measureAnew();
            area.requestLayout();
        });
        pane.whenLaidOut(this::laidOut);
    }

    /** Asks for room when the text has another height than before. */
    private void grow() {
        if (lettersHeight(area.getWidth()) != height) {
            area.requestLayout();
        }
    }

    private double lettersHeight(double areaWidth) {
        double sides =
                area.snappedLeftInset() + area.snappedRightInset() + pane.snappedLeftInset() + pane.snappedRightInset();
        return pane.lettersHeight(areaWidth - sides);
    }

    private void laidOut() {
        pane.drawCaret(caret, area.getCaretPosition(), isForwardBias());
        IndexRange selected = area.getSelection();
        selection.show(selected.getStart(), selected.getEnd());
        settling.laidOut();
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        this.height = lettersHeight(area.getWidth());
        pane.resizeRelocate(x, y, width, height);
        pane.requestLayout();
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        double padding = top + bottom + pane.snappedTopInset() + pane.snappedBottomInset();
        double least = area.getPrefRowCount() * area.getFont().getSize() * LINE + PADDING;
        return Math.max(least, lettersHeight(width < 0 ? area.getWidth() : width) + padding);
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        return area.getPrefColumnCount() * area.getFont().getSize() + left + right;
    }

    @Override
    protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
        return area.getFont().getSize() + PADDING + left + right;
    }

    @Override
    public double computeBaselineOffset(double top, double right, double bottom, double left) {
        return top + pane.snappedTopInset() + pane.slice(0).node().getBaselineOffset();
    }

    @Override
    public void moveCaret(TextUnit unit, Direction direction, boolean select) {
        if (unit == TextUnit.PARAGRAPH) {
            super.moveCaret(unit, direction, select);
        } else {
            moves.move(unit, direction, select);
        }
    }

    /** Only a long press on a touched screen asks so; the answer is good for {@link #positionCaret} alone. */
    @Override
    public HitInfo getIndex(double x, double y) {
        Point2D at = pane.parentToLocal(x, y);
        return pane.hit(at.getX(), at.getY());
    }

    @Override
    public void positionCaret(HitInfo hit, boolean select) {
        moves.put(pane.place(hit), select);
    }

    @Override
    protected int getInsertionPoint(double x, double y) {
        Point2D at = pane.parentToLocal(x, y);
        return pane.place(at.getX(), at.getY()).index();
    }

    @Override
    public Rectangle2D getCharacterBounds(int index) {
        Rectangle2D box = pane.box(index);
        return new Rectangle2D(
                box.getMinX() + pane.getLayoutX(), box.getMinY() + pane.getLayoutY(), box.getWidth(), box.getHeight());
    }

    @Override
    protected PathElement[] getRangeShape(int start, int end) {
        TextPane.Slice slice = pane.slice(start);
        return slice.node().rangeShape(slice.local(start), slice.local(end));
    }

    @Override
    protected PathElement[] getUnderlineShape(int start, int end) {
        TextPane.Slice slice = pane.slice(start);
        return slice.node().underlineShape(slice.local(start), slice.local(end));
    }

    /** Text that an input method composes is marked where it begins. */
    @Override
    protected void addHighlight(List<? extends Node> highlights, int start) {
        pane.layout();
        Text node = pane.slice(start).node();
        highlights.forEach(highlight -> {
            highlight.setManaged(false);
            highlight.setLayoutX(node.getLayoutX());
            highlight.setLayoutY(node.getLayoutY());
        });
        pane.before(highlights);
    }

    @Override
    protected void removeHighlight(List<? extends Node> highlights) {
        pane.without(highlights);
    }

    /** The area never scrolls inside. */
    @Override
    protected void scrollCharacterToVisible(int index) {
        // All of it stands on the page.
    }

    @Override
    public Point2D getMenuPosition() {
        pane.layout();
        Bounds at = caret.getBoundsInParent();
        return pane.localToParent(at.getMinX(), at.getMaxY());
    }

    @Override
    protected Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case LINE_FOR_OFFSET, LINE_START, LINE_END, BOUNDS_FOR_RANGE, OFFSET_AT_POINT ->
                new AccessibleLines(pane).answer(attribute, parameters);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
