package se.stegvis.shared.definition;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import se.stegvis.shared.text.VisibleText;

/**
 * A text of a process definition, or a sentence about one. Swedish is the language of the data.
 *
 * @param sv the Swedish text, never blank
 * @param en the same in English, when somebody has written it
 */
public record LocalizedText(String sv, Optional<String> en) {
    public LocalizedText {
        DefinitionFlaw.unless(VisibleText.isVisible(sv), "sv", "blank");
        DefinitionFlaw.unless(en.map(VisibleText::isVisible).orElse(true), "en", "blank");
    }

    /** The sentence that the function makes, in both languages. */
    public static LocalizedText both(Function<ProcessWording, String> sentence) {
        return new LocalizedText(
                sentence.apply(ProcessWording.SWEDISH), Optional.of(sentence.apply(ProcessWording.ENGLISH)));
    }

    /** Is it read in Swedish by who reads that language? */
    public boolean onlySwedishFor(Locale language) {
        return en.isEmpty() && Locale.ENGLISH.getLanguage().equals(language.getLanguage());
    }

    /** The text in that language; Swedish when there is no other. */
    public String in(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? en.orElse(sv) : sv;
    }
}
