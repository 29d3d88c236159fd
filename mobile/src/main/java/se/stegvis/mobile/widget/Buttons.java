package se.stegvis.mobile.widget;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;

/** Buttons in the four weights of the product; one primary button a view at most. */
public final class Buttons {
    private Buttons() {}

    /** The one thing this view is for. */
    public static Button primary(String text, Icon icon, Runnable action) {
        return button(text, icon, action, "primary");
    }

    /** Another thing that can be done. */
    public static Button secondary(String text, Icon icon, Runnable action) {
        return button(text, icon, action, "secondary");
    }

    /** A thing that is there but does not ask for attention. */
    public static Button quiet(String text, Icon icon, Runnable action) {
        return button(text, icon, action, "quiet");
    }

    /** A thing that takes something away. */
    public static Button danger(String text, Icon icon, Runnable action) {
        return button(text, icon, action, "danger-button");
    }

    /** An icon alone; the text is read aloud and shown on hover. */
    public static Button icon(String text, Icon icon, Runnable action) {
        Button button = button("", icon, action, "quiet");
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        return button;
    }

    private static Button button(String text, Icon icon, Runnable action, String style) {
        Button button = new Button(text, icon.node());
        button.setContentDisplay(ContentDisplay.LEFT);
        button.getStyleClass().add(style);
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
