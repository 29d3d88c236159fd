package se.stegvis.shared.record;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Names of kinds, fields and choices, and the sentences of findings, in one language. */
public final class Wording {
    private static final String BUNDLE = "se.stegvis.shared.record.wording";

    private final ResourceBundle bundle;
    private final Locale language;

    private Wording(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Swedish is the root: any language without a bundle of its own reads Swedish. */
    public static Wording of(Locale language) {
        return new Wording(language);
    }

    public String kind(String kind) {
        return orKey("kind." + kind, kind);
    }

    /** The name of a field; of a path such as {@code followUp/date} the name of the deepest part that has one. */
    public String field(String path) {
        List<String> parts = new ArrayList<>(List.of(path.split("/")));
        while (!parts.isEmpty()) {
            String key = "field." + String.join(".", parts);
            if (bundle.containsKey(key)) {
                return bundle.getString(key);
            }
            parts.remove(parts.size() - 1);
        }
        return path;
    }

    /** The label of a choice of that field; the key itself when this version does not know it. */
    public String choice(String field, String key) {
        return orKey("choice." + field + "." + key, orKey("choice." + key, key));
    }

    /** The label of an enum constant that may stand in several fields, such as a party. */
    public String choice(Enum<?> constant) {
        return orKey("choice." + constant.name(), constant.name());
    }

    /** A sentence with {0} the field's name and {1}… the values. */
    public String sentence(String key, String field, List<Object> values) {
        List<Object> all = new ArrayList<>(List.of(field));
        all.addAll(values);
        return new MessageFormat(bundle.getString(key), language).format(all.toArray());
    }

    private String orKey(String key, String otherwise) {
        try {
            return bundle.getString(key);
        } catch (MissingResourceException unknownHere) {
            return otherwise;
        }
    }
}
