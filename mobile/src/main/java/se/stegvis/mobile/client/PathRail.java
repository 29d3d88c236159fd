package se.stegvis.mobile.client;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.shared.guide.PathStep;

/**
 * The line beside one step of the drawn path, with the step's mark on it; a branch has its mark beside the line, which goes
 * on past it. The part that the case has come along is drawn stronger. Says nothing that the words of the row do not say.
 */
final class PathRail extends Pane {
    /** Between the left edge and the middle of the line, in pixels. */
    private static final double LINE = 24;

    /** Between the line and the middle of the mark of a branch. */
    private static final double ASIDE = 38;

    private static final double MARK = 32;

    /** Between the top of the row and the middle of the mark: that of the first line of the name. */
    private static final double DOWN = 28;

    private static final double THICK = 3;

    private final boolean branch;
    private final Region above = new Region();
    private final Region below = new Region();
    private final Region aside = new Region();
    private final StackPane mark;

    /** @param at which of the steps it is for */
    PathRail(List<PathStep> path, int at, Icon icon) {
        PathStep step = path.get(at);
        this.branch = step.branch();
        mark = new StackPane(icon.node());
        mark.getStyleClass().add("path-mark");
        dress(above, at > 0, at > 0 && PathStep.walkedBelow(path, at - 1));
        dress(below, at < path.size() - 1, PathStep.walkedBelow(path, at));
        dress(aside, branch, step.reached());
        double width = LINE + (branch ? ASIDE : 0) + MARK / 2;
        setMinSize(width, DOWN + MARK / 2);
        setPrefWidth(width);
        setMaxWidth(width);
        getChildren().setAll(above, below, aside, mark);
    }

    private static void dress(Region line, boolean shown, boolean walked) {
        line.getStyleClass().add(walked ? "path-walked" : "path-line");
        line.setVisible(shown);
    }

    @Override
    protected void layoutChildren() {
        double left = LINE - THICK / 2;
        above.resizeRelocate(left, 0, THICK, DOWN);
        below.resizeRelocate(left, DOWN, THICK, Math.max(0, getHeight() - DOWN));
        aside.resizeRelocate(LINE, DOWN - THICK / 2, ASIDE, THICK);
        mark.resizeRelocate(LINE + (branch ? ASIDE : 0) - MARK / 2, DOWN - MARK / 2, MARK, MARK);
    }
}
