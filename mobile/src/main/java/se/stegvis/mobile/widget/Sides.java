package se.stegvis.mobile.widget;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/** Words at the left and buttons at the right; on a narrow screen the buttons come under the words. */
public final class Sides extends BorderPane {
    private final Node words;
    private final Node buttons;
    private final double narrow;

    /** @param narrow width in px under which the buttons go below */
    public Sides(Node words, Node buttons, double narrow) {
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

    private void arrange(double width) {
        boolean below = width < narrow;
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
