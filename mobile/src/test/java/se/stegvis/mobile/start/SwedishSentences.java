package se.stegvis.mobile.start;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;

/** The texts of the bundles that differ in Swedish and English; a pattern stands for whatever is put into it. */
final class SwedishSentences {
    private static final List<String> BUNDLES = List.of(
            "se.stegvis.mobile.texts",
            "se.stegvis.shared.record.wording",
            "se.stegvis.shared.term.terms",
            "se.stegvis.shared.definition.wording",
            "se.stegvis.shared.reminder.reminders");
    /** Where a value is put in. */
    private static final Pattern HOLE = Pattern.compile("\\{[^}]*}");
    /** Of a sentence with less of its own than this, anything might be an example. */
    private static final int ENOUGH = 6;

    private final Set<String> plain = new HashSet<>();
    private final List<Pattern> patterns = new ArrayList<>();

    private SwedishSentences() {}

    static SwedishSentences ofTheBundles() {
        SwedishSentences all = new SwedishSentences();
        BUNDLES.forEach(all::add);
        return all;
    }

    private void add(String bundle) {
        ResourceBundle swedish = bundle(bundle, Locale.forLanguageTag("sv"));
        ResourceBundle english = bundle(bundle, Locale.ENGLISH);
        Set<String> alsoEnglish = new HashSet<>();
        english.keySet().forEach(key -> alsoEnglish.add(english.getString(key)));
        swedish.keySet().stream()
                .map(swedish::getString)
                .filter(text -> !alsoEnglish.contains(text))
                .forEach(this::sentence);
    }

    private void sentence(String text) {
        if (!HOLE.matcher(text).find()) {
            plain.add(text.strip());
            return;
        }
        String own = HOLE.matcher(text).replaceAll("");
        if (own.strip().length() >= ENOUGH) {
            StringBuilder pattern = new StringBuilder();
            for (String part : HOLE.split(text.replace("''", "'"), -1)) {
                pattern.append(pattern.isEmpty() ? "" : ".*").append(part.isEmpty() ? "" : Pattern.quote(part));
            }
            patterns.add(Pattern.compile(pattern.toString(), Pattern.DOTALL));
        }
    }

    private static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle(
                name, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    boolean contains(String seen) {
        return plain.contains(seen)
                || patterns.stream().anyMatch(one -> one.matcher(seen).matches());
    }
}
