package se.stegvis.mobile.widget;

import javafx.geometry.Orientation;
import javafx.scene.control.Skin;
import javafx.scene.control.TextArea;
import se.stegvis.mobile.editor.LongTextSkin;

/** A text area that grows with what is written, so that nothing written is out of sight; it never scrolls inside. */
public final class GrowingText extends TextArea {
    /** @param leastRows height when empty, in lines */
    public GrowingText(int leastRows) {
        setPrefRowCount(leastRows);
        setWrapText(true);
        getStyleClass().add("growing-text");
        setMinHeight(USE_PREF_SIZE);
    }

    /** Its height follows from its width. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new LongTextSkin(this);
    }
}
