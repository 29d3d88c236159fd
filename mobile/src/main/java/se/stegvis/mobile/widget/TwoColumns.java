package se.stegvis.mobile.widget;

import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** Two things of equal width beside each other; one under the other on a narrow screen. */
public final class TwoColumns extends GridPane {
    private static final double NARROW = 640;

    private final Node first;
    private final Node second;

    public TwoColumns(Node first, Node second) {
        this.first = first;
        this.second = second;
        getStyleClass().add("columns");
        setMinWidth(0);
        getChildren().setAll(first, second);
        arrange(false);
        widthProperty().addListener((is, was, now) -> arrange(now.doubleValue() < NARROW));
    }

    private void arrange(boolean narrow) {
        pseudoClassStateChanged(Style.NARROW, narrow);
        setConstraints(first, 0, 0);
        setConstraints(second, narrow ? 0 : 1, narrow ? 1 : 0);
        ColumnConstraints left = new ColumnConstraints();
        left.setPercentWidth(narrow ? 100 : 50);
        ColumnConstraints right = new ColumnConstraints();
        right.setPercentWidth(narrow ? 0 : 50);
        getColumnConstraints().setAll(left, right);
    }
}
