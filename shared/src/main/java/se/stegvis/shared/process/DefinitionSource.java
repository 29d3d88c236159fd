package se.stegvis.shared.process;

import java.time.LocalDate;
import se.stegvis.shared.text.PlainText;

/**
 * The document that a definition was made from.
 *
 * @param title its name
 * @param publisher who is responsible for it
 * @param dated the day it bears
 */
public record DefinitionSource(String title, String publisher, LocalDate dated) {
    public DefinitionSource {
        DefinitionFlaw.unless(PlainText.isVisible(title), "title", "blank");
        DefinitionFlaw.unless(PlainText.isVisible(publisher), "publisher", "blank");
    }
}
