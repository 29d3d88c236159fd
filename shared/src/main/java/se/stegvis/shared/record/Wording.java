package se.stegvis.shared.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.term.Terms;
import se.stegvis.shared.text.MessageFormatter;

/** The sentences of findings in one language, and the names they are made with. */
public final class Wording {
    private static final String BUNDLE = "se.stegvis.shared.record.wording";

    private static final Wording SWEDISH = new Wording(Locale.forLanguageTag("sv"));
    private static final Wording ENGLISH = new Wording(Locale.ENGLISH);

    private final ResourceBundle bundle;
    private final Terms terms;
    private final Locale language;

    private Wording(Locale language) {
        this.language = language;
        this.terms = Terms.of(language);
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Swedish is the root: any language without a bundle of its own reads Swedish. Cheap: both are made once. */
    public static Wording of(Locale language) {
        return ENGLISH.language.getLanguage().equals(language.getLanguage()) ? ENGLISH : SWEDISH;
    }

    /** As {@link Terms#kind}. */
    public String kind(Kind kind) {
        return kind(kind.name());
    }

    /** As {@link Terms#kind}; the key itself when this version does not know it. */
    public String kind(String kind) {
        return terms.kind(kind).orElse(kind);
    }

    /** As {@link Terms#field(String)}. */
    public String field(String path) {
        return terms.field(path);
    }

    /** As {@link Terms#field(String)}. */
    public String field(FieldSpec field) {
        return terms.field(field.name());
    }

    /** As {@link Terms#field(String, String)}. */
    public String field(String kind, String path) {
        return terms.field(kind, path);
    }

    /** As {@link Terms#choice(String, String)}. */
    public String choice(String field, String key) {
        return terms.choice(field, key);
    }

    /** As {@link Terms#choice(String, String)}. */
    public String choice(FieldSpec field, String key) {
        return terms.choice(field.name(), key);
    }

    /** As {@link Terms#choice(String, String, String)}. */
    public String choice(String kind, String field, String key) {
        return terms.choice(kind, field, key);
    }

    /** The label of an enum constant that may be used in several fields, such as a party. */
    public String choice(Enum<?> constant) {
        return terms.choice(constant.name()).orElse(constant.name());
    }

    /** A sentence with {0} the field's name and {1}… the values; constants such as a party by their label. */
    public String sentence(String key, String field, List<Object> values) {
        List<Object> all = new ArrayList<>(List.of(field));
        values.forEach(value -> all.add(spoken(value)));
        return MessageFormatter.format(bundle.getString(key), language, all.toArray());
    }

    private Object spoken(Object value) {
        if (value instanceof LocalizedText phrase) {
            return phrase.in(language);
        }
        return value instanceof Enum<?> constant ? choice(constant) : value;
    }
}
