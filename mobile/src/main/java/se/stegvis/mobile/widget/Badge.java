package se.stegvis.mobile.widget;

import javafx.scene.control.Label;

/** A word or two about a state. */
public final class Badge extends Label {
    public Badge(String text, Tone tone) {
        super(GlyphRuns.of(text));
        getStyleClass().addAll("badge", tone.styleClass());
        setMinWidth(USE_PREF_SIZE);
    }

    /** For a whole sentence: goes on in the next line where there is no room for it. */
    public Badge wrapping() {
        setWrapText(true);
        setMinWidth(0);
        setMinHeight(USE_PREF_SIZE);
        return this;
    }
}
