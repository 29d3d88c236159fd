package se.stegvis.mobile.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Font;
import javafx.scene.text.HitInfo;
import javafx.scene.text.Text;

/** Draws a text as one node for each piece, one below the other, and finds places in it. */
final class TextPane extends Region {
    /**
     * Where a piece stands.
     *
     * @param node draws it, without what ends it
     * @param start index of its first sign in the whole text
     */
    record Slice(Text node, int start) {
        /** An index of the whole text in the node's own, within it. */
        int local(int index) {
            return Math.max(0, Math.min(index - start, node.getText().length()));
        }
    }

    private final PieceNodes pieces;
    private final List<Runnable> whenLaidOut = new ArrayList<>();
    private int hitStart;

    /**
     * @param font of the letters
     * @param fill of the letters
     * @param selected fill of those that are selected
     */
    TextPane(ObservableValue<Font> font, ObservableValue<Paint> fill, ObservableValue<Paint> selected) {
        getStyleClass().add("content");
        setManaged(false);
        pieces = new PieceNodes(font, fill, selected);
        getChildren().addAll(pieces.ruler(), pieces.letters());
    }

    /** Draws that behind the letters. */
    void behind(Node node) {
        getChildren().add(0, node);
    }

    /** Draws those before the letters. */
    void before(List<? extends Node> drawn) {
        getChildren().addAll(drawn);
    }

    void without(List<? extends Node> drawn) {
        getChildren().removeAll(drawn);
    }

    /** Runs after each layout, when every piece stands where it is drawn. */
    void whenLaidOut(Runnable action) {
        whenLaidOut.add(action);
    }

    /** Characters that were laid out so far, in nodes and to find where lines begin. */
    int laidOut() {
        return pieces.laidOut();
    }

    /** Takes the text as it is now. */
    void write(String text) {
        pieces.write(text);
        requestLayout();
    }

    /** Whether lines still have to move between pieces. */
    boolean isRagged() {
        return pieces.isRagged();
    }

    /** Goes on with them. */
    void settle() {
        pieces.settle();
        requestLayout();
    }

    /** Cuts and wraps all anew, because the letters are others. */
    void measureAnew() {
        pieces.measureAnew();
        requestLayout();
    }

    /** The height of the letters in lines of that width. */
    double lettersHeight(double width) {
        if (pieces.wrap(width)) {
            requestLayout();
        }
        return pieces.height();
    }

    /** Stands each piece below the one before it. */
    @Override
    protected void layoutChildren() {
        pieces.stand(snappedLeftInset(), snappedTopInset());
        whenLaidOut.forEach(Runnable::run);
    }

    List<Slice> slices() {
        List<Slice> slices = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < pieces.count(); i++) {
            slices.add(new Slice(pieces.node(i), start));
            start += pieces.length(i);
        }
        return slices;
    }

    /** The piece in which a sign stands; for the end of the text the last. */
    Slice slice(int index) {
        int start = 0;
        int at = 0;
        while (at < pieces.count() - 1 && start + pieces.length(at) <= index) {
            start += pieces.length(at);
            at++;
        }
        return new Slice(pieces.node(at), start);
    }

    /** The place nearest to a point of this pane. */
    TextHit place(double x, double y) {
        return place(hit(x, y));
    }

    /**
     * The hit of that point in its piece; {@link #place(HitInfo)} says where that is in the whole text, until the next
     * hit.
     */
    HitInfo hit(double x, double y) {
        int at = 0;
        hitStart = 0;
        while (at < pieces.count() - 1 && pieces.node(at + 1).getLayoutY() <= y) {
            hitStart += pieces.length(at);
            at++;
        }
        Text node = pieces.node(at);
        return node.hitTest(new Point2D(x - node.getLayoutX(), y - node.getLayoutY()));
    }

    TextHit place(HitInfo hit) {
        return new TextHit(hitStart + hit.getInsertionIndex(), hit.isLeading());
    }

    /**
     * The place on the other side of the sign that stands beside a point, in whichever direction that is written.
     *
     * @param right whether the sign at the right is meant
     * @return empty at the end of the line
     */
    Optional<TextHit> beyond(double x, double y, boolean right) {
        HitInfo hit = hit(x + (right ? 0.5 : -0.5), y);
        int index = hitStart + hit.getCharIndex();
        Rectangle2D sign = box(index);
        boolean isBeside = right ? sign.getMaxX() > x + 0.5 : sign.getMinX() < x - 0.5;
        int next = index < text().length() ? text().offsetByCodePoints(index, 1) : index;
        return Optional.of(new TextHit(hit.isLeading() ? next : index, !hit.isLeading()))
                .filter(place -> isBeside);
    }

    private String text() {
        return pieces.text();
    }

    /** The shape of the caret, moved to where it stands in this pane. */
    void drawCaret(Path caret, int index, boolean forward) {
        Slice slice = slice(forward ? index : Math.max(0, index - 1));
        int local = slice.local(forward ? index : index - 1);
        caret.getElements().setAll(slice.node().caretShape(local, forward));
        caret.setLayoutX(slice.node().getLayoutX());
        caret.setLayoutY(slice.node().getLayoutY());
    }

    /** The box around a sign in this pane; without width for a line break and behind the last sign. */
    Rectangle2D box(int index) {
        Slice slice = slice(index);
        int local = slice.local(index);
        boolean isEnd = local == slice.node().getText().length();
        PathElement[] shape =
                isEnd ? slice.node().caretShape(local, true) : slice.node().rangeShape(local, local + 1);
        Bounds bounds = new Path(shape).getLayoutBounds();
        double x = slice.node().getLayoutX() + bounds.getMinX();
        double y = slice.node().getLayoutY() + bounds.getMinY();
        return new Rectangle2D(x, y, isEnd ? 0 : Math.max(0, bounds.getWidth()), Math.max(0, bounds.getHeight()));
    }
}
