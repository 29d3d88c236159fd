package se.stegvis.mobile.widget;

import javafx.scene.control.Label;
import se.stegvis.shared.text.VisibleText;

/** The sentence under a field whose text is not read. */
final class FieldSentence extends Label {
    /** More of a text that was typed or pasted is not repeated. */
    private static final int REPEATED = 30;

    FieldSentence() {
        getStyleClass().add("field-finding");
        setGraphic(Icon.WARNING.node());
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
    }

    /** With what was typed in it, which may be written from the right. */
    void say(String text) {
        setText(GlyphRuns.of(text));
    }

    /** The beginning of a text, as a sentence repeats it. */
    static String repeated(String text) {
        String line = VisibleText.trimmed(text);
        return line.codePointCount(0, line.length()) > REPEATED
                ? line.substring(0, line.offsetByCodePoints(0, REPEATED)) + "…"
                : line;
    }
}
