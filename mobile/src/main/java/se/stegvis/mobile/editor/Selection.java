package se.stegvis.mobile.editor;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

/** Marks what is selected, behind the letters. */
final class Selection {
    private final TextPane pane;
    private final ObservableValue<Paint> fill;
    private final Group highlights = new Group();
    private final List<Text> marked = new ArrayList<>();

    Selection(TextPane pane, ObservableValue<Paint> fill) {
        this.pane = pane;
        this.fill = fill;
        highlights.setManaged(false);
    }

    Node node() {
        return highlights;
    }

    /** Nothing is marked when both are the same. */
    void show(int start, int end) {
        marked.forEach(node -> select(node, -1, -1));
        marked.clear();
        if (start == end && highlights.getChildren().isEmpty()) {
            return;
        }
        highlights.getChildren().clear();
        if (start < end) {
            pane.slices().forEach(slice -> highlight(slice, start, end));
        }
    }

    private void highlight(TextPane.Slice slice, int start, int end) {
        int from = slice.local(start);
        int to = slice.local(end);
        if (from < to) {
            select(slice.node(), from, to);
            marked.add(slice.node());
            Path highlight = new Path(slice.node().rangeShape(from, to));
            highlight.setManaged(false);
            highlight.setStroke(null);
            highlight.fillProperty().bind(fill);
            highlight.setLayoutX(slice.node().getLayoutX());
            highlight.setLayoutY(slice.node().getLayoutY());
            highlights.getChildren().add(highlight);
        }
    }

    private static void select(Text node, int from, int to) {
        node.setSelectionStart(from);
        node.setSelectionEnd(to);
    }
}
