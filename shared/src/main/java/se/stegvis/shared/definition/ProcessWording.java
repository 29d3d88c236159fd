package se.stegvis.shared.definition;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import se.stegvis.shared.term.Terms;
import se.stegvis.shared.text.MessageFormatter;

/** Names and sentences about processes in one language; Swedish where there is no bundle for it. */
public final class ProcessWording {
    private static final String BUNDLE = "se.stegvis.shared.definition.wording";

    private static final Set<String> YES_OR_NO = Set.of("true", "false");

    public static final ProcessWording SWEDISH = new ProcessWording(Locale.forLanguageTag("sv"));
    static final ProcessWording ENGLISH = new ProcessWording(Locale.ENGLISH);

    private final Locale language;
    private final ResourceBundle bundle;
    private final Terms terms;

    private ProcessWording(Locale language) {
        this.language = language;
        this.terms = Terms.of(language);
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static ProcessWording of(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? ENGLISH : SWEDISH;
    }

    /** The name of a role, a party, a need group, a kind of record, an intervention …; the key itself when unknown. */
    public String name(String key) {
        String full = "name." + key;
        return bundle.containsKey(full)
                ? bundle.getString(full)
                : terms.kind(key).or(() -> terms.choice(key)).orElse(key);
    }

    public String name(Enum<?> constant) {
        return name(constant.name());
    }

    /** The name of a field as on the form, in quotation marks. */
    public String field(String kind, String field) {
        return sentence("quoted", terms.field(kind, field));
    }

    /** A value as on the form, in quotation marks; yes or no without. */
    public String value(String kind, String field, String value) {
        return YES_OR_NO.contains(value) ? name(value) : sentence("quoted", terms.choice(kind, field, value));
    }

    public String term(String key) {
        return bundle.getString("term." + key);
    }

    public String text(LocalizedText phrase) {
        return phrase.in(language);
    }

    public String sentence(String key, Object... values) {
        return MessageFormatter.format(bundle.getString(key), language, values);
    }

    /** A, B or C. */
    public String oneOf(Collection<String> names) {
        return joined(List.copyOf(names), term("or"));
    }

    /** A, B and C. */
    public String allOf(Collection<String> names) {
        return joined(List.copyOf(names), term("and"));
    }

    private static String joined(List<String> names, String last) {
        int end = names.size() - 1;
        if (end < 1) {
            return String.join("", names);
        }
        return names.subList(0, end).stream().collect(Collectors.joining(", ")) + " " + last + " " + names.get(end);
    }
}
