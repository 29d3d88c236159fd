package se.stegvis.server.problem;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import se.stegvis.shared.sync.Problem;
import se.stegvis.shared.sync.Problem.FieldError;
import se.stegvis.shared.text.MessageFormatter;

/** Problem documents by name; their texts are in {@code problems.properties}. */
public final class Problems {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("problems", Locale.ROOT);

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private Problems() {}

    /**
     * The problem of that name, for example {@code signed-record}.
     *
     * @throws java.util.MissingResourceException when the bundle has no text for it, which is a fault of the caller
     */
    public static Problem of(String name, FieldError... errors) {
        return of(name, List.of(errors));
    }

    /**
     * The fault of one field, in words.
     *
     * @param key of the sentence, after the problem's name, for example {@code malformed.day}
     * @param values what goes into the sentence
     */
    public static FieldError field(String field, String key, Object... values) {
        return new FieldError(field, MessageFormatter.format(TEXTS.getString(key), SWEDISH, values));
    }

    /** A sentence that the server itself writes into a record. */
    public static String sentence(String key) {
        return TEXTS.getString(key);
    }

    /** As {@link #of(String, FieldError...)}, for findings that are already a list. */
    public static Problem of(String name, List<FieldError> errors) {
        return new Problem(
                Problem.BASE + name, TEXTS.getString(name + ".title"), TEXTS.getString(name + ".detail"), errors);
    }
}
