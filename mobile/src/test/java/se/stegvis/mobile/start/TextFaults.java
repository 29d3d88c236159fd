package se.stegvis.mobile.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import se.stegvis.shared.text.BidiIsolation;

/** Finds the texts of a laid out screen that stick out, are cut, or turn what stands around them, and says so in words. */
final class TextFaults {
    private static final Set<String> FRAMES =
            Set.of("card", "banner", "entry", "case-line", "row-button", "outcome-panel", "toast", "chip", "button");
    private static final Pattern ISOLATED = Pattern.compile("[\u2066-\u2068][^\u2066-\u2069]*\u2069");
    private static final Pattern ISOLATES = Pattern.compile("[\u2066-\u2069]");
    private static final double ROUNDING = 1.5;

    /** A space at the end of a line hangs over. */
    private static final double SPACE = 10;

    private final double width;
    private final Set<String> typed;
    private final List<String> found = new ArrayList<>();

    /** @param typed the texts of people, which may turn themselves */
    TextFaults(double width, Set<String> typed) {
        this.width = width;
        this.typed = typed;
    }

    /** Call it on the UI thread. */
    List<String> of(Node root) {
        look(root);
        return found;
    }

    private void look(Node node) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled) {
            labeled(labeled);
        } else if (node instanceof TextFlow flow) {
            String all = flow.getChildren().stream()
                    .map(run -> run instanceof Text text ? text.getText() : "")
                    .collect(Collectors.joining());
            place(flow, all);
            turns(flow, all);
            return;
        } else if (node instanceof TextInputControl input) {
            place(input, "a control for text");
            return;
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::look);
        }
    }

    private void labeled(Labeled labeled) {
        String text = labeled.getText();
        if (text == null || text.isEmpty() || labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY) {
            return;
        }
        place(labeled, text);
        turns(labeled, text);
        for (Node part : labeled.getChildrenUnmodifiable()) {
            if (part instanceof Text shown && part != labeled.getGraphic()) {
                boolean cut = shown.getText().endsWith("…") && !text.endsWith("…");
                if (cut && !opensWhole(labeled)) {
                    tell(labeled, "is cut", text);
                }
                Bounds ink = shown.getBoundsInParent();
                if (ink.getMaxY() > labeled.getHeight() + ROUNDING || ink.getMaxX() > labeled.getWidth() + SPACE) {
                    tell(labeled, "is larger than its place", text);
                }
            }
        }
    }

    /** A row of a list is of one height, and a tap on it opens the record where the text is read whole. */
    private static boolean opensWhole(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ListCell) {
                return true;
            }
        }
        return false;
    }

    private void place(Node node, String text) {
        Bounds own = node.localToScene(node.getLayoutBounds());
        if (own.getMinX() < -ROUNDING || own.getMaxX() > width + ROUNDING) {
            tell(node, "sticks out of the window", text);
            return;
        }
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            Bounds frame = at.localToScene(at.getLayoutBounds());
            if (at.getStyleClass().stream().anyMatch(FRAMES::contains) && own.getMaxX() > frame.getMaxX() + ROUNDING) {
                tell(node, "sticks out of " + at.getStyleClass(), text);
                return;
            }
        }
    }

    /** A text alone on its line may turn itself; one beside a text of ours may not. */
    private void turns(Node node, String text) {
        for (String line : text.split("\n")) {
            String rest = line;
            for (String before = ""; !before.equals(rest); ) {
                before = rest;
                rest = ISOLATED.matcher(rest).replaceAll("");
            }
            boolean turning = !BidiIsolation.of(rest).equals(rest);
            if (turning
                    && !typed.contains(line)
                    && !typed.contains(ISOLATES.matcher(line).replaceAll(""))) {
                tell(node, "turns what stands beside it", line);
            }
        }
    }

    private void tell(Node node, String what, String text) {
        String begin = text.substring(0, Math.min(text.length(), 40)).replaceAll("[\u202a-\u202e\u2066-\u2069\n]", "~");
        found.add(node.getClass().getSimpleName() + node.getStyleClass() + " in " + path(node) + " " + what + ": "
                + begin);
    }

    private static String path(Node node) {
        List<String> path = new ArrayList<>();
        for (Parent at = node.getParent(); at != null && path.size() < 6; at = at.getParent()) {
            path.add(at.getClass().getSimpleName() + at.getStyleClass());
        }
        return String.join(" < ", path);
    }
}
