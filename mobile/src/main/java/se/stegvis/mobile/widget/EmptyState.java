package se.stegvis.mobile.widget;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The text in the place of an empty list: why, and what can be done. */
public final class EmptyState extends VBox {
    public EmptyState(Icon icon, String title, String text, Node... actions) {
        getStyleClass().add("empty-state");
        Label heading = new Label(GlyphRuns.of(title));
        heading.getStyleClass().add("empty-title");
        Label words = new Label(GlyphRuns.of(text));
        words.getStyleClass().add("empty-text");
        words.setWrapText(true);
        getChildren().setAll(icon.node(), heading, words);
        getChildren().addAll(actions);
    }
}
