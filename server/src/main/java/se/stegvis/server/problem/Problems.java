package se.stegvis.server.problem;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import se.stegvis.shared.sync.Problem;
import se.stegvis.shared.sync.Problem.FieldError;

/** Problem documents by name; their texts are in {@code problems.properties}. */
public final class Problems {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("problems", Locale.ROOT);

    private Problems() {}

    /**
     * The problem of that name, for example {@code signed-record}.
     *
     * @throws java.util.MissingResourceException when the bundle has no text for it, which is a fault of the caller
     */
    public static Problem of(String name, FieldError... errors) {
        return of(name, List.of(errors));
    }

    /** As {@link #of(String, FieldError...)}, for findings that are already a list. */
    public static Problem of(String name, List<FieldError> errors) {
        return new Problem(
                Problem.BASE + name, TEXTS.getString(name + ".title"), TEXTS.getString(name + ".detail"), errors);
    }
}
