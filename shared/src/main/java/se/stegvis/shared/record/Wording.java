package se.stegvis.shared.record;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import se.stegvis.shared.process.Phrase;

/** Names of kinds, fields and choices, and the sentences of findings, in one language. */
public final class Wording {
    private static final String BUNDLE = "se.stegvis.shared.record.wording";

    private static final Wording SWEDISH = new Wording(Locale.forLanguageTag("sv"));
    private static final Wording ENGLISH = new Wording(Locale.ENGLISH);

    private final ResourceBundle bundle;
    private final Locale language;

    private Wording(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Swedish is the root: any language without a bundle of its own reads Swedish. Cheap: both are made once. */
    public static Wording of(Locale language) {
        return ENGLISH.language.getLanguage().equals(language.getLanguage()) ? ENGLISH : SWEDISH;
    }

    public String kind(String kind) {
        return orKey("kind." + kind, kind);
    }

    /**
     * The name of a field. Of a path such as {@code followUp/date} or {@code actions/<key>/what} the name of the
     * deepest part that has one.
     */
    public String field(String path) {
        String[] parts = path.split("/");
        String last = parts[parts.length - 1];
        return name(parts[0] + "." + last).or(() -> name(parts[0])).orElse(path);
    }

    /** The name of a field of that kind: some words, such as "form", mean one thing here and another there. */
    public String field(String kind, String path) {
        String own = kind + "." + path.split("/")[0];
        return name(own).filter(name -> !path.contains("/")).orElseGet(() -> field(path));
    }

    private Optional<String> name(String field) {
        String key = "field." + field;
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /** The label of a choice of that field; the key itself when this version does not know it. */
    public String choice(String field, String key) {
        return orKey("choice." + field + "." + key, orKey("choice." + key, key));
    }

    /** The label of a choice of a field of that kind. */
    public String choice(String kind, String field, String key) {
        return orKey("choice." + kind + "." + field + "." + key, choice(field, key));
    }

    /** The label of an enum constant that may stand in several fields, such as a party. */
    public String choice(Enum<?> constant) {
        return orKey("choice." + constant.name(), constant.name());
    }

    /** A sentence with {0} the field's name and {1}… the values; constants such as a party by their label. */
    public String sentence(String key, String field, List<Object> values) {
        List<Object> all = new ArrayList<>(List.of(field));
        values.forEach(value -> all.add(spoken(value)));
        return new MessageFormat(bundle.getString(key), language).format(all.toArray());
    }

    private Object spoken(Object value) {
        if (value instanceof Phrase phrase) {
            return phrase.in(language);
        }
        return value instanceof Enum<?> constant ? choice(constant) : value;
    }

    private String orKey(String key, String otherwise) {
        try {
            return bundle.getString(key);
        } catch (MissingResourceException unknownHere) {
            return otherwise;
        }
    }
}
