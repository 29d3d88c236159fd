package se.stegvis.mobile.widget;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** The appearance that this user chose: colours and size of text. */
public record Theme(Colours colours, TextSize textSize) {
    /** The theme of a new user. */
    public static final Theme USUAL = new Theme(Colours.LIGHT, TextSize.NORMAL);

    private static final List<String> FONTS = List.of("Inter-Regular", "Inter-SemiBold", "Inter-Bold");
    /** By name; JavaFX keeps a font for as long as the program runs, and a copy of its file. */
    private static final Map<String, Font> LOADED = new ConcurrentHashMap<>();

    /** The colour themes. */
    public enum Colours {
        LIGHT,
        DARK,
        HIGH_CONTRAST
    }

    /** Normal is 16 px. */
    public enum TextSize {
        NORMAL,
        LARGE,
        LARGEST
    }

    /** Styles a scene and all its popups. */
    public void applyTo(Scene scene) {
        FONTS.forEach(name -> LOADED.computeIfAbsent(name, Theme::loadFont));
        scene.setUserAgentStylesheet(
                colours == Colours.DARK
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        List<String> sheets = new ArrayList<>(List.of(sheet("stegvis")));
        if (colours != Colours.LIGHT) {
            sheets.add(sheet("colours-" + key(colours)));
        }
        if (textSize != TextSize.NORMAL) {
            sheets.add(sheet("text-" + key(textSize)));
        }
        // The same again would have JavaFX forget what it has worked out of them for each kind of node.
        if (!scene.getStylesheets().equals(sheets)) {
            scene.getStylesheets().setAll(sheets);
        }
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String sheet(String name) {
        URL found = Theme.class.getResource(name + ".css");
        if (found == null) {
            throw new IllegalStateException("style sheet " + name + ".css is not in the application: build it again");
        }
        return found.toExternalForm();
    }

    private static Font loadFont(String name) {
        try (InputStream file = Theme.class.getResourceAsStream("font/" + name + ".woff")) {
            Font font = file == null ? null : Font.loadFont(file, 16);
            if (font == null) {
                throw new IllegalStateException("font " + name + " cannot be read: build the application again");
            }
            return font;
        } catch (IOException failure) {
            throw new UncheckedIOException("font " + name + " cannot be read", failure);
        }
    }
}
