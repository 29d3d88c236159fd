package se.stegvis.mobile.widget;

import java.util.Locale;

/** The meaning of a badge or banner; the colour and the icon follow, so that colour is never the only sign. */
public enum Tone {
    NEUTRAL(Icon.INFO),
    ACCENT(Icon.INFO),
    GOOD(Icon.DONE),
    WARNING(Icon.WARNING),
    DANGER(Icon.DANGER);

    private final Icon icon;

    Tone(Icon icon) {
        this.icon = icon;
    }

    Icon icon() {
        return icon;
    }

    String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
