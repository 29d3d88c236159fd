package se.stegvis.shared.process;

import java.time.LocalDate;
import se.stegvis.shared.definition.DefinitionFlaw;
import se.stegvis.shared.text.VisibleText;

/**
 * The document that a definition was made from.
 *
 * @param title its name
 * @param publisher who is responsible for it
 * @param dated the day it bears
 */
public record DefinitionSource(String title, String publisher, LocalDate dated) {
    public DefinitionSource {
        DefinitionFlaw.unless(VisibleText.isVisible(title), "title", "blank");
        DefinitionFlaw.unless(VisibleText.isVisible(publisher), "publisher", "blank");
    }
}
