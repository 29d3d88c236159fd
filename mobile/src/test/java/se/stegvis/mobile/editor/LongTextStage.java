package se.stegvis.mobile.editor;

import static se.stegvis.mobile.widget.OnScreen.act;
import static se.stegvis.mobile.widget.OnScreen.ask;

import java.util.Locale;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.GrowingText;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.mobile.widget.Page;
import se.stegvis.mobile.widget.Texts;

/** A field for long texts on a page, and texts to put in it. */
final class LongTextStage implements AutoCloseable {
    static final int LONG = 60_000;
    static final String WORDS = "Berättar att smärtan i ryggen är värre på morgonen, och vill börja igen. ";

    final OnScreen window = OnScreen.landscape();
    final GrowingText area = ask(() -> new GrowingText(3));

    LongTextStage() {
        window.showNode(() -> new Page("Anteckning")
                .add(new Field("Iakttagelser", area).limited(Texts.of(Locale.forLanguageTag("sv")))));
    }

    @Override
    public void close() {
        window.close();
    }

    /** One paragraph. */
    static String words(int length) {
        return WORDS.repeat(length / WORDS.length() + 1).substring(0, length);
    }

    static String paragraphs(int length) {
        return (WORDS.repeat(3) + "\n").repeat(length / 200 + 1).substring(0, length);
    }

    void write(String text) {
        act(() -> area.setText(text));
        act(this::layOut);
    }

    /** All that a pulse would do before it draws; in the thread of the window. */
    void layOut() {
        area.getScene().getRoot().applyCss();
        area.getScene().getRoot().layout();
    }
}
