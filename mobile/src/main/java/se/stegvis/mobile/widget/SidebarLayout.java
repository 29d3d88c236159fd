package se.stegvis.mobile.widget;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** A layout with a main column and a sidebar; one under the other on a narrow screen. */
public final class SidebarLayout extends GridPane {
    /** Below this width, in sizes of the text, the columns come under each other. */
    private static final double NARROW = 53.75;

    private static final double MAIN_PERCENT = 60;

    private final VBox main = new VBox();
    private final VBox side = new VBox();
    /** Never seen: it only knows how large the text is here. */
    private final Label gauge = new Label();

    public SidebarLayout() {
        getStyleClass().add("columns");
        setMinWidth(0);
        main.getStyleClass().add("column");
        side.getStyleClass().add("column");
        gauge.setManaged(false);
        gauge.setVisible(false);
        getChildren().setAll(main, side, gauge);
        arrange(false);
        widthProperty().addListener((is, was, now) -> fit());
        gauge.fontProperty().addListener((is, was, now) -> fit());
    }

    public VBox main() {
        return main;
    }

    public VBox side() {
        return side;
    }

    private void fit() {
        if (getWidth() > 0) {
            arrange(getWidth() < NARROW * gauge.getFont().getSize());
        }
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
