package se.stegvis.mobile.widget;

import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/** A text area that grows with what is written, so that nothing written is out of sight; it never scrolls inside. */
public final class GrowingText extends TextArea {
    private static final double LINE = 1.5;
    private static final double PADDING = 32;

    private final int leastRows;
    private final Text ruler = new Text();
    private final TextHeight height = new TextHeight(this::measured);

    /** @param leastRows height when empty, in lines */
    public GrowingText(int leastRows) {
        this.leastRows = leastRows;
        setWrapText(true);
        getStyleClass().add("growing-text");
        setMinHeight(USE_PREF_SIZE);
        textProperty().addListener((is, was, now) -> grow());
        widthProperty().addListener((is, was, now) -> measureAnew());
        fontProperty().addListener((is, was, now) -> measureAnew());
        measureAnew();
    }

    private void measureAnew() {
        ruler.setFont(getFont());
        ruler.setWrappingWidth(Math.max(getWidth() - PADDING, 1));
        height.forget();
        grow();
    }

    private void grow() {
        double row = getFont().getSize() * LINE;
        double written = getWidth() == 0 ? 0 : height.of(getText());
        setPrefHeight(Math.max(leastRows * row, written) + PADDING);
    }

    /** A space at the end, as the caret needs it. */
    private double measured(String line) {
        ruler.setText(line + " ");
        return ruler.getLayoutBounds().getHeight();
    }
}
