package se.stegvis.shared.process;

import java.time.LocalDate;

/**
 * The document that a definition was made from.
 *
 * @param title its name
 * @param publisher who stands behind it
 * @param dated the day it bears
 */
public record DefinitionSource(String title, String publisher, LocalDate dated) {
    public DefinitionSource {
        Flaw.unless(!title.isBlank(), "title", "blank");
        Flaw.unless(!publisher.isBlank(), "publisher", "blank");
    }
}
