package se.stegvis.trials.demo;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import se.stegvis.shared.text.MessageFormatter;

/** The expected results of the day; each is said aloud, held or not. */
final class Expectations {
    private final ResourceBundle texts;
    private final PrintStream out;
    private boolean allHeld = true;

    Expectations(ResourceBundle texts, PrintStream out) {
        this.texts = texts;
        this.out = out;
    }

    /** Says that something must be so, and whether it is. */
    void that(String key, Object expected, Object found) {
        say(key, Objects.equals(expected, found), expected, found);
    }

    /** Says that there must be at least so many. */
    void atLeast(String key, int expected, int found) {
        say(key, found >= expected, expected, found);
    }

    private void say(String key, boolean held, Object expected, Object found) {
        allHeld &= held;
        String text = MessageFormatter.format(texts.getString("expect." + key), Locale.ROOT, expected, found);
        out.println("  " + texts.getString(held ? "held" : "not-held") + " " + text
                + (held ? "" : MessageFormatter.format(texts.getString("but"), Locale.ROOT, expected, found)));
    }

    boolean allHeld() {
        return allHeld;
    }
}
