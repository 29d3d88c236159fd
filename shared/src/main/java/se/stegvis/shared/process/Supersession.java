package se.stegvis.shared.process;

import se.stegvis.shared.definition.DefinitionKeys;
import se.stegvis.shared.definition.LocalizedText;

/**
 * A step that a provision supersedes: the source says one thing, the law another since it came into force.
 *
 * @param step key of the step
 * @param source what the source says there
 * @param law what applies instead, and what one does
 */
public record Supersession(String step, LocalizedText source, LocalizedText law) {
    public Supersession {
        DefinitionKeys.check(step, "step");
    }
}
