package se.stegvis.mobile.widget;

import javafx.scene.control.Label;

/** A word or two about a state. */
public final class Badge extends Label {
    public Badge(String text, Tone tone) {
        super(text);
        getStyleClass().addAll("badge", tone.styleClass());
        setMinWidth(USE_PREF_SIZE);
    }
}
