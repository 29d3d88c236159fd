package se.stegvis.mobile.widget;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;

/** Buttons in the four weights of the product; one primary button a view at most. */
public final class Buttons {
    /** Letters that a telephone has no room for in one line when texts are large. */
    private static final int LONG = 24;

    private Buttons() {}

    /** A row that goes on in the next line gives each button its whole width, so that a longer one must know the row's. */
    private static void wrapping(Button button) {
        button.setWrapText(true);
        button.setMinWidth(0);
        button.parentProperty().addListener((is, was, row) -> {
            button.maxWidthProperty().unbind();
            if (row instanceof FlowPane || row instanceof TilePane) {
                Region room = (Region) row;
                room.setMinWidth(0);
                button.maxWidthProperty().bind(room.widthProperty());
            } else {
                button.setMaxWidth(Region.USE_COMPUTED_SIZE);
            }
        });
    }

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
        Button button = new Button(GlyphRuns.of(text), icon.node());
        button.setContentDisplay(ContentDisplay.LEFT);
        button.getStyleClass().add(style);
        button.setMinWidth(Region.USE_PREF_SIZE);
        if (text.length() > LONG) {
            wrapping(button);
        }
        button.setOnAction(event -> action.run());
        return button;
    }
}
