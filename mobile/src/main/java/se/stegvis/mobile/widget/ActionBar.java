package se.stegvis.mobile.widget;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * The bar at the bottom of a form: at the left its state (for example "saved on the tablet"), at the right what can be
 * done, in several lines where there is no room for one.
 */
public final class ActionBar extends HBox {
    private final Label status = new Label();
    private final ActionRow row;

    /** @param actions from the least to the most important; the primary button last */
    public ActionBar(Node... actions) {
        getStyleClass().add("action-bar");
        status.getStyleClass().add("action-status");
        status.setWrapText(true);
        status.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(status, Priority.ALWAYS);
        row = new ActionRow(actions);
        getChildren().setAll(status, row);
    }

    /** One more, and more important than those before. */
    public void add(Node action) {
        row.getChildren().add(action);
    }

    public void status(String text) {
        status.setText(text);
    }

    /** As wide as its buttons in one line, unless there is less room. */
    private static final class ActionRow extends FlowPane {
        ActionRow(Node... actions) {
            super(actions);
            getStyleClass().add("action-buttons");
        }

        @Override
        protected double computePrefWidth(double height) {
            double gaps = Math.max(0, getManagedChildren().size() - 1) * getHgap();
            return gaps
                    + getManagedChildren().stream()
                            .mapToDouble(one -> snapSizeX(one.prefWidth(-1)))
                            .sum();
        }
    }
}
