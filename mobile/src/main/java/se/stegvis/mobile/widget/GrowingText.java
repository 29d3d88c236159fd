package se.stegvis.mobile.widget;

import javafx.geometry.Bounds;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/** A text area that grows with what is written, so that nothing written is out of sight; it never scrolls inside. */
public final class GrowingText extends TextArea {
    private static final double LINE = 1.5;
    private static final double PADDING = 32;
    private final int leastRows;

    /** @param leastRows height when empty, in lines */
    public GrowingText(int leastRows) {
        this.leastRows = leastRows;
        setWrapText(true);
        getStyleClass().add("growing-text");
        setMinHeight(USE_PREF_SIZE);
        textProperty().addListener((is, was, now) -> grow());
        widthProperty().addListener((is, was, now) -> grow());
        fontProperty().addListener((is, was, now) -> grow());
        grow();
    }

    private void grow() {
        double row = getFont().getSize() * LINE;
        setPrefHeight(Math.max(leastRows * row, textHeight()) + PADDING);
    }

    private double textHeight() {
        Text measure = new Text(getText() + " ");
        measure.setFont(getFont());
        measure.setWrappingWidth(Math.max(getWidth() - PADDING, 1));
        Bounds bounds = measure.getLayoutBounds();
        return getWidth() == 0 ? 0 : bounds.getHeight();
    }
}
