package se.stegvis.mobile.widget;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A section on a raised sheet with its heading. */
public final class Card extends VBox {
    private final HBox head = new HBox();

    private final Label title = new Label();

    public Card(String heading, Node... content) {
        getStyleClass().add("card");
        setMinWidth(0);
        title.setText(GlyphRuns.of(heading));
        title.getStyleClass().add("card-title");
        title.setAccessibleRole(AccessibleRole.TEXT);
        title.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head.getStyleClass().add("card-head");
        head.getChildren().setAll(title, gap);
        getChildren().add(head);
        getChildren().addAll(content);
    }

    /** Calls it something else, where what it holds has become another thing. */
    public Card title(String heading) {
        title.setText(GlyphRuns.of(heading));
        return this;
    }

    /** Something at the right of the heading, such as a badge or a button. */
    public Card aside(Node node) {
        head.getChildren().add(node);
        return this;
    }

    public Card add(Node... more) {
        getChildren().addAll(more);
        return this;
    }
}
