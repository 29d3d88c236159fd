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
    private final TextPane sheet;
    private final ObservableValue<Paint> fill;
    private final Group marks = new Group();
    private final List<Text> marked = new ArrayList<>();

    Selection(TextPane sheet, ObservableValue<Paint> fill) {
        this.sheet = sheet;
        this.fill = fill;
        marks.setManaged(false);
    }

    Node node() {
        return marks;
    }

    /** Nothing is marked when both are the same. */
    void show(int start, int end) {
        marked.forEach(node -> select(node, -1, -1));
        marked.clear();
        if (start == end && marks.getChildren().isEmpty()) {
            return;
        }
        marks.getChildren().clear();
        if (start < end) {
            sheet.slices().forEach(slice -> mark(slice, start, end));
        }
    }

    private void mark(TextPane.Slice slice, int start, int end) {
        int from = slice.local(start);
        int to = slice.local(end);
        if (from < to) {
            select(slice.node(), from, to);
            marked.add(slice.node());
            Path mark = new Path(slice.node().rangeShape(from, to));
            mark.setManaged(false);
            mark.setStroke(null);
            mark.fillProperty().bind(fill);
            mark.setLayoutX(slice.node().getLayoutX());
            mark.setLayoutY(slice.node().getLayoutY());
            marks.getChildren().add(mark);
        }
    }

    private static void select(Text node, int from, int to) {
        node.setSelectionStart(from);
        node.setSelectionEnd(to);
    }
}
