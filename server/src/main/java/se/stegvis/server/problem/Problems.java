package se.stegvis.server.problem;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import se.stegvis.shared.sync.Problem;
import se.stegvis.shared.sync.Problem.FieldError;
import se.stegvis.shared.text.MessageFormatter;

/**
 * Problem documents by name, in the language of whoever asks ({@link Language}); their texts are in
 * {@code problems.properties} and {@code problems_en.properties}.
 */
public final class Problems {
    private static final String BUNDLE = "problems";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

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
        Locale language = Language.current();
        return new FieldError(field, MessageFormatter.format(texts(language).getString(key), language, values));
    }

    /** A sentence that the server itself writes into a record, which is kept in Swedish. */
    public static String sentence(String key) {
        return texts(Language.SWEDISH).getString(key);
    }

    /** As {@link #of(String, FieldError...)}, for findings that are already a list. */
    public static Problem of(String name, List<FieldError> errors) {
        ResourceBundle texts = texts(Language.current());
        return new Problem(
                Problem.BASE + name, texts.getString(name + ".title"), texts.getString(name + ".detail"), errors);
    }

    private static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle(BUNDLE, language, NO_FALLBACK);
    }
}
