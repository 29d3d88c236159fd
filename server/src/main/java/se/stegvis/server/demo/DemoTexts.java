package se.stegvis.server.demo;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The invented names and texts of {@code demo.properties}. */
final class DemoTexts {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("demo", Locale.ROOT);

    private DemoTexts() {}

    static String of(String key) {
        return TEXTS.getString(key);
    }

    /** One of the comma-separated texts; the number goes round. */
    static String oneOf(String key, int number) {
        List<String> all = List.of(TEXTS.getString(key).split(","));
        return all.get(Math.floorMod(number, all.size()));
    }
}
