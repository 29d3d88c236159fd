package se.stegvis.shared.definition;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A part of a process definition that must not exist. Says what is wrong with which member, and the remedy. */
public final class InvalidDefinition extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<DefinitionFlaw> flaws;

    public InvalidDefinition(List<DefinitionFlaw> flaws) {
        super(flaws.stream()
                .map(flaw -> flaw.path() + ": " + flaw.text(Locale.ENGLISH))
                .collect(Collectors.joining("; ")));
        this.flaws = List.copyOf(flaws);
    }

    public List<DefinitionFlaw> flaws() {
        return flaws;
    }
}
