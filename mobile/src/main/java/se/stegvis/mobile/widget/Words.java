package se.stegvis.mobile.widget;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Lines of text in the few styles there are; they wrap and are never cut off. */
public final class Words {
    private Words() {}

    public static Label plain(String text) {
        return line(text, "plain");
    }

    /** What the eye should find first. */
    public static Label strong(String text) {
        return line(text, "strong");
    }

    /** What is said by the way. */
    public static Label muted(String text) {
        return line(text, "muted");
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
