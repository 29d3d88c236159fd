package se.stegvis.mobile.widget;

import java.util.function.DoubleSupplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/** Words at the left and buttons at the right; on a narrow screen the buttons come under the words. */
public final class ResponsiveRow extends BorderPane {
    /** Between the two, in pixels. */
    private static final double ROOM = 14;

    private final Node words;
    private final Node buttons;
    private final DoubleSupplier narrow;

    /** @param narrow width in px under which the buttons go below */
    public ResponsiveRow(Node words, Node buttons, double narrow) {
        this(words, buttons, () -> narrow);
    }

    private ResponsiveRow(Node words, Node buttons, DoubleSupplier narrow) {
        this.words = words;
        this.buttons = buttons;
        this.narrow = narrow;
        getStyleClass().add("sides");
        setMinWidth(0);
        setAlignment(buttons, Pos.CENTER_RIGHT);
        setCenter(words);
        setRight(buttons);
        widthProperty().addListener((is, was, now) -> arrange(now.doubleValue()));
    }

    /**
     * Whatever the size of the text: the second comes below as soon as a name among the words would have to be broken.
     *
     * @param name that is to stay whole
     */
    public static ResponsiveRow around(Node words, Region name, Region second) {
        return new ResponsiveRow(words, second, () -> name.prefWidth(-1) + ROOM + second.prefWidth(-1));
    }

    private void arrange(double width) {
        boolean below = width < narrow.getAsDouble();
        if (below == (getBottom() == buttons)) {
            return;
        }
        setRight(null);
        setBottom(null);
        setCenter(words);
        if (below) {
            setBottom(buttons);
        } else {
            setRight(buttons);
        }
        pseudoClassStateChanged(Style.NARROW, below);
    }
}
