package se.stegvis.mobile.widget;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Lines of text in the few styles there are; they wrap and are never cut off. */
public final class Labels {
    private Labels() {}

    public static Label plain(String text) {
        return line(text, "plain");
    }

    /** The text that the eye should find first. */
    public static Label strong(String text) {
        return line(text, "strong");
    }

    /** A secondary text. */
    public static Label muted(String text) {
        return line(text, "muted");
    }

    /** One of several, after a dot; a wrapped line begins under its first word. */
    public static HBox item(String text) {
        Label words = plain(text);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Label dot = new Label("•");
        dot.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(dot, words);
        line.getStyleClass().add("item");
        return line;
    }

    /** Another text in one of these lines. */
    public static void write(Label line, String text) {
        line.setText(GlyphRuns.of(text));
    }

    private static Label line(String text, String style) {
        Label label = new Label(GlyphRuns.of(text));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
