package se.stegvis.shared.parser;

import java.util.List;
import java.util.Optional;
import se.stegvis.shared.process.ProcessDefinition;

/**
 * The result of reading a definition.
 *
 * @param definition the definition; empty when there are errors
 * @param errors in the order of the text; empty when there is a definition
 */
public record DefinitionReading(Optional<ProcessDefinition> definition, List<ReadingError> errors) {
    public DefinitionReading {
        errors = List.copyOf(errors);
        if (definition.isPresent() != errors.isEmpty()) {
            throw new IllegalArgumentException(
                    "a reading has either a definition or errors, got " + errors.size() + " errors: give one of them");
        }
    }
}
