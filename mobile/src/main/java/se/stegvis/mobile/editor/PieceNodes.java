package se.stegvis.mobile.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import se.stegvis.mobile.editor.TextPieces.Piece;
import se.stegvis.mobile.editor.TextPieces.PieceChange;

/** The pieces of a text as nodes: cuts it, and draws each piece anew only when it has changed. */
final class PieceNodes {
    private final Text ruler = new Text();
    private final TextPieces pieces = new TextPieces(this::lineStart);
    private final List<Text> nodes = new ArrayList<>();
    private final Group letters = new Group();
    private final Supplier<Text> maker;
    private double wrapping;
    private int laidOut;

    /**
     * @param font of the letters
     * @param fill of the letters
     * @param selected fill of those that are selected
     */
    PieceNodes(ObservableValue<Font> font, ObservableValue<Paint> fill, ObservableValue<Paint> selected) {
        letters.setManaged(false);
        letters.setAutoSizeChildren(false);
        ruler.setVisible(false);
        ruler.setManaged(false);
        ruler.getStyleClass().add("text");
        ruler.fontProperty().bind(font);
        maker = () -> {
            Text node = new Text();
            node.setTextOrigin(VPos.TOP);
            node.setManaged(false);
            node.getStyleClass().add("text");
            node.fontSmoothingTypeProperty().bind(ruler.fontSmoothingTypeProperty());
            node.boundsTypeProperty().bind(ruler.boundsTypeProperty());
            node.fontProperty().bind(font);
            node.fillProperty().bind(fill);
            node.selectionFillProperty().bind(selected);
            return node;
        };
        replace(new PieceChange(0, 0, 1));
    }

    /** Measures lines; it is dressed as the letters are where it stands beside them, and never seen. */
    Node ruler() {
        return ruler;
    }

    Node letters() {
        return letters;
    }

    /** Characters that were laid out so far, in nodes and to find where lines begin. */
    int laidOut() {
        return laidOut;
    }

    String text() {
        return pieces.text();
    }

    int count() {
        return nodes.size();
    }

    Text node(int index) {
        return nodes.get(index);
    }

    /** Characters of that piece, with what ends it. */
    int length(int index) {
        return pieces.all().get(index).length();
    }

    void write(String text) {
        replace(pieces.write(text));
    }

    boolean isRagged() {
        return pieces.isRagged();
    }

    void settle() {
        replace(pieces.settle());
    }

    /** Cuts and wraps all anew, because the letters are others. */
    void measureAnew() {
        replace(pieces.cutAnew());
    }

    /** Wraps at that width; false when it is so already, or there is none. */
    boolean wrap(double width) {
        if (width <= 0 || width == wrapping) {
            return false;
        }
        wrapping = width;
        ruler.setWrappingWidth(width);
        measureAnew();
        return true;
    }

    double height() {
        return nodes.stream().mapToDouble(PieceNodes::height).sum();
    }

    /** Stands each piece below the one before it, the first at that place. */
    void stand(double x, double y) {
        double next = y;
        for (Text node : nodes) {
            node.setLayoutX(x);
            node.setLayoutY(next);
            next += height(node);
        }
    }

    private static double height(Text node) {
        return node.getLayoutBounds().getHeight();
    }

    private int lineStart(String text, int index) {
        laidOut += text.length();
        ruler.setText(text);
        int line = (Integer) ruler.queryAccessibleAttribute(AccessibleAttribute.LINE_FOR_OFFSET, index);
        return (Integer) ruler.queryAccessibleAttribute(AccessibleAttribute.LINE_START, line);
    }

    private void replace(PieceChange change) {
        List<Text> old = nodes.subList(change.from(), change.from() + change.removed());
        List<Text> kept = new ArrayList<>(old.subList(0, Math.min(change.removed(), change.added())));
        List<Text> gone = List.copyOf(old.subList(kept.size(), change.removed()));
        while (kept.size() < change.added()) {
            Text node = maker.get();
            letters.getChildren().add(node);
            kept.add(node);
        }
        letters.getChildren().removeAll(gone);
        old.clear();
        nodes.addAll(change.from(), kept);
        int start = 0;
        for (int i = 0; i < change.from() + change.added(); i++) {
            Piece piece = pieces.all().get(i);
            if (i >= change.from()) {
                show(nodes.get(i), pieces.text().substring(start, start + piece.length()));
            }
            start += piece.length();
        }
    }

    /**
     * Without the line break at its end, which would begin a line of its own, and without the one space that may hang
     * over the end of a line but not over that of a text.
     */
    private void show(Text node, String piece) {
        int end = piece.length();
        boolean goesOn = nodes.get(nodes.size() - 1) != node;
        if (piece.endsWith("\n") || goesOn && piece.endsWith(" ")) {
            end--;
        }
        laidOut += end;
        node.setText(piece.substring(0, end));
        node.setWrappingWidth(wrapping);
    }
}
