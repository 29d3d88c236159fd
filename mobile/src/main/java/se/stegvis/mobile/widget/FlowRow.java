package se.stegvis.mobile.widget;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** Controls beside each other, or below where there is no room; none is wider than the row. */
public final class FlowRow extends FlowPane {
    public FlowRow(Node... controls) {
        getStyleClass().add("side-by-side");
        setMinWidth(0);
        getChildren().addListener((ListChangeListener<Node>) change -> getChildren().stream()
                .filter(Region.class::isInstance)
                .map(Region.class::cast)
                .forEach(control -> control.maxWidthProperty().bind(widthProperty())));
        getChildren().setAll(controls);
    }
}
