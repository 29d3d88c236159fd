package se.stegvis.mobile.widget;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * The bar at the bottom of a form: at the left its state (for example "saved on the tablet"), at the right what can be
 * done.
 */
public final class ActionBar extends HBox {
    private final Label status = new Label();

    /** @param actions from the least to the most important; the primary button last */
    public ActionBar(Node... actions) {
        getStyleClass().add("action-bar");
        status.getStyleClass().add("action-status");
        status.setWrapText(true);
        status.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(status, Priority.ALWAYS);
        getChildren().add(status);
        getChildren().addAll(actions);
    }

    public void status(String text) {
        status.setText(text);
    }
}
