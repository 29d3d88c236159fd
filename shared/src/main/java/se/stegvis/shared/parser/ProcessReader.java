package se.stegvis.shared.parser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.stegvis.shared.definition.DefinitionFlaw;
import se.stegvis.shared.definition.DefinitionLimits;
import se.stegvis.shared.definition.Vocabulary;
import se.stegvis.shared.process.ProcessDefinition;

/** Reads the JSON text of a process definition; the format is {@code process/process.schema.json}. */
public final class ProcessReader {
    private ProcessReader() {}

    /**
     * A text that has been published: names of records that it speaks of are accepted unchecked. Never throws for a
     * fault of the text.
     */
    public static DefinitionReading read(byte[] utf8) {
        return read(utf8, Vocabulary.ANY);
    }

    /**
     * A text that is to be published: kinds, fields and values that no record has are errors too. Never throws for a
     * fault of the text: all faults are returned with line and column.
     */
    public static DefinitionReading read(byte[] utf8, Vocabulary records) {
        List<ReadingError> errors = new ArrayList<>();
        try {
            LocatedValue text = LocatedJsonParser.parse(utf8);
            DefinitionNode root = new DefinitionNode(text, "", errors);
            Optional<ProcessDefinition> definition =
                    root.attempt(() -> new DefinitionReader(root, DefinedNames.in(text, records)).read());
            if (errors.isEmpty()) {
                return new DefinitionReading(definition, errors);
            }
        } catch (LocatedJsonParser.Unreadable unreadable) {
            errors.add(unreadable.error());
        }
        List<ReadingError> told = errors.stream()
                .sorted(Comparator.comparing(ReadingError::line).thenComparing(ReadingError::column))
                .distinct()
                .limit(DefinitionLimits.ERRORS)
                .toList();
        return new DefinitionReading(Optional.empty(), told);
    }

    /** Places a flaw in a text that has been read before. */
    public static ReadingError errorAt(byte[] utf8, DefinitionFlaw flaw) {
        try {
            LocatedValue place = LocatedJsonParser.parse(utf8).at(flaw.path());
            return new ReadingError(place.line(), place.column(), flaw);
        } catch (LocatedJsonParser.Unreadable unreadable) {
            return unreadable.error();
        }
    }
}
