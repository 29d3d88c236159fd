package se.stegvis.mobile.widget;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A message across the page that stays until what it says is no longer so. */
public final class Banner extends HBox {
    /** Under this width a button comes below the words. */
    private static final double NARROW = 420;

    private final VBox words = new VBox();

    public Banner(Tone tone, String title, String text) {
        getStyleClass().addAll("banner", tone.styleClass());
        words.getStyleClass().add("banner-words");
        words.getChildren().add(label(title, "banner-title"));
        if (!text.isEmpty()) {
            words.getChildren().add(label(text, "banner-text"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(tone.icon().node(), words);
    }

    /** A button at its right side, or below where it is narrow. */
    public Banner action(Node button) {
        getChildren().remove(words);
        ResponsiveRow responsiveRow = new ResponsiveRow(words, button, NARROW);
        HBox.setHgrow(responsiveRow, Priority.ALWAYS);
        getChildren().add(responsiveRow);
        return this;
    }

    private static Label label(String text, String style) {
        Label label = new Label(GlyphRuns.of(text));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
