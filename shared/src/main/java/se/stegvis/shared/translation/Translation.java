package se.stegvis.shared.translation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import se.stegvis.shared.text.BidiIsolation;
import se.stegvis.shared.text.MessageFormatter;
import se.stegvis.shared.time.DateWords;

/**
 * The texts of consent in one language, as data in {@code <language>.properties}. Swedish is the original; another
 * language counts as not checked until its file names who has signed for it.
 */
public final class Translation {
    /** Languages by their keys in BCP 47, Swedish first. */
    public static final List<String> LANGUAGES = List.of("sv", "en", "ar", "so", "ti", "prs", "fa", "uk");

    private static final Set<String> FROM_THE_RIGHT = Set.of("ar", "prs", "fa");
    private static final Map<String, Translation> ALL = read();

    private final String language;
    private final Properties texts;

    private Translation(String language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    /** The text of that language; empty when there is none. A region, such as that of {@code sv-SE}, plays no part. */
    public static Optional<Translation> of(String tag) {
        return Optional.ofNullable(ALL.get(tag.split("-")[0]));
    }

    /** The original. */
    public static Translation swedish() {
        return ALL.get("sv");
    }

    /** The language by its key, for example {@code prs}. */
    public String language() {
        return language;
    }

    /** Version and language, for example {@code 2026-12/so}; it changes with every change of a sentence. */
    public String version() {
        return text("version") + "/" + language;
    }

    /** Who has signed for the translation; empty while nobody has. */
    public Optional<String> checkedBy() {
        return Optional.of(text("checkedBy")).filter(name -> !name.isEmpty());
    }

    /** Whether it is written from right to left. */
    public boolean rightToLeft() {
        return FROM_THE_RIGHT.contains(language);
    }

    /** For whoever sets the page or reads aloud. */
    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** The sentence of a key with its values. From right to left each value is isolated, whatever its letters are. */
    public String sentence(String key, Object... values) {
        Object[] isolated = rightToLeft()
                ? Arrays.stream(values)
                        .map(value -> BidiIsolation.around(value.toString()))
                        .toArray()
                : values;
        return MessageFormatter.format(text(key), Locale.ROOT, isolated);
    }

    /** The name of a party, a kind of information or a role; the key itself where only a newer version knows it. */
    public String name(String group, Enum<?> constant) {
        return texts.getProperty(group + "." + constant.name(), constant.name());
    }

    /** A day in words, or in figures where the names of months are those of more than one calendar. */
    public String date(LocalDate day) {
        String months = text("months");
        return months.isEmpty()
                ? BidiIsolation.around(DateWords.iso(day))
                : day.getDayOfMonth() + " " + months.split(" ")[day.getMonthValue() - 1] + " " + day.getYear();
    }

    private String text(String key) {
        return Optional.ofNullable(texts.getProperty(key))
                .orElseThrow(() -> new IllegalStateException(language + ".properties lacks " + key + "; add it"));
    }

    private static Map<String, Translation> read() {
        Map<String, Translation> all = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> all.put(language, new Translation(language, read(language + ".properties"))));
        return all;
    }

    private static Properties read(String file) {
        Properties texts = new Properties();
        try (InputStream in = Translation.class.getResourceAsStream(file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("resource " + file + " cannot be read: build the program again", unreadable);
        }
        return texts;
    }
}
