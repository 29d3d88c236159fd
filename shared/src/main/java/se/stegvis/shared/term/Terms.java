package se.stegvis.shared.term;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The names of kinds of records, of their fields and of the choices in them, in one language: the same on a form, on
 * paper, in a finding and in the sentence of a guard that waits for such a record.
 */
public final class Terms {
    private static final String BUNDLE = "se.stegvis.shared.term.terms";

    private static final Terms SWEDISH = new Terms(Locale.forLanguageTag("sv"));
    private static final Terms ENGLISH = new Terms(Locale.ENGLISH);

    private final ResourceBundle bundle;

    private Terms(Locale language) {
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Swedish is the root: any language without a bundle of its own reads Swedish. Cheap: both are made once. */
    public static Terms of(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? ENGLISH : SWEDISH;
    }

    /** The name of a kind; empty when this version does not know it. */
    public Optional<String> kind(String kind) {
        return find("kind." + kind);
    }

    /**
     * The name of a field. Of a path such as {@code followUp/date} or {@code actions/<key>/what} the name of the
     * deepest part that has one; the path itself when none has.
     */
    public String field(String path) {
        String[] parts = path.split("/");
        String last = parts[parts.length - 1];
        return find("field." + parts[0] + "." + last)
                .or(() -> find("field." + parts[0]))
                .orElse(path);
    }

    /** The name of a field of that kind: some words, such as "form", mean one thing here and another there. */
    public String field(String kind, String path) {
        Optional<String> own = path.contains("/") ? Optional.empty() : find("field." + kind + "." + path);
        return own.orElseGet(() -> field(path));
    }

    /**
     * The label of a choice that may be used in several fields, such as a party; empty when this version does not know
     * it.
     */
    public Optional<String> choice(String key) {
        return find("choice." + key);
    }

    /** The label of a choice of that field; the key itself when this version does not know it. */
    public String choice(String field, String key) {
        return find("choice." + field + "." + key).or(() -> choice(key)).orElse(key);
    }

    /** The label of a choice of a field of that kind. */
    public String choice(String kind, String field, String key) {
        return find("choice." + kind + "." + field + "." + key).orElseGet(() -> choice(field, key));
    }

    private Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }
}
