package se.stegvis.mobile.widget;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** A main column and a side column; one under the other on a narrow screen. */
public final class Columns extends GridPane {
    private static final double NARROW = 860;
    private static final double MAIN_PERCENT = 60;

    private final VBox main = new VBox();
    private final VBox side = new VBox();

    public Columns() {
        getStyleClass().add("columns");
        setMinWidth(0);
        main.getStyleClass().add("column");
        side.getStyleClass().add("column");
        getChildren().setAll(main, side);
        arrange(false);
        widthProperty().addListener((is, was, now) -> arrange(now.doubleValue() < NARROW));
    }

    public VBox main() {
        return main;
    }

    public VBox side() {
        return side;
    }

    private void arrange(boolean narrow) {
        pseudoClassStateChanged(Style.NARROW, narrow);
        setConstraints(main, 0, 0);
        setConstraints(side, narrow ? 0 : 1, narrow ? 1 : 0);
        ColumnConstraints first = new ColumnConstraints();
        first.setPercentWidth(narrow ? 100 : MAIN_PERCENT);
        ColumnConstraints second = new ColumnConstraints();
        second.setPercentWidth(narrow ? 0 : 100 - MAIN_PERCENT);
        getColumnConstraints().setAll(first, second);
    }
}
