package se.stegvis.server.statistics;

import java.util.Locale;
import java.util.ResourceBundle;

/** A figure in words and Swedish numbers, for the file and the page alike. A hidden figure says so. */
public final class FigureWords {
    private final ResourceBundle texts;

    public FigureWords(Locale language) {
        this.texts = ResourceBundle.getBundle(
                "se.stegvis.server.statistics.statistics",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public String title(Figure figure) {
        return (text("title." + figure.measure()) + " " + figure.about()).strip();
    }

    /** The definition of the figure. */
    public String definition(Figure figure) {
        return text("definition." + figure.measure());
    }

    public String dimension(Figure figure) {
        return text("dimension." + figure.dimension());
    }

    /** A need group is called by its key. */
    public String group(Figure figure) {
        String key = "group." + figure.group();
        return texts.containsKey(key) ? text(key) : figure.group();
    }

    public String value(Figure figure) {
        return figure.value().map(FigureWords::number).orElseGet(() -> text("hidden"));
    }

    public String people(Figure figure) {
        return figure.people().map(String::valueOf).orElseGet(() -> text("hidden"));
    }

    String text(String key) {
        return texts.getString(key);
    }

    private static String number(double value) {
        String text = value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
        return text.replace('.', ',');
    }
}
