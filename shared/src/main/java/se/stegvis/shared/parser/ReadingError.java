package se.stegvis.shared.parser;

import java.util.Locale;
import se.stegvis.shared.definition.DefinitionFlaw;
import se.stegvis.shared.definition.ProcessWording;

/**
 * A fault in the text of a definition, with its place.
 *
 * @param line from 1
 * @param column from 1, in characters: where the offending member (or element) begins
 * @param flaw the path from the root of the text, and what is wrong
 */
public record ReadingError(int line, int column, DefinitionFlaw flaw) {

    /** Place, thing, value and remedy, for the one who wrote the text. */
    public String text(Locale language) {
        String where = flaw.path().isEmpty() ? "" : " (" + flaw.path() + ")";
        return ProcessWording.of(language)
                .sentence("reading.at", String.valueOf(line), String.valueOf(column), where, flaw.text(language));
    }
}
