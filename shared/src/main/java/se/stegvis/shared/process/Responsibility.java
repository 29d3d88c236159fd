package se.stegvis.shared.process;

import java.util.List;
import java.util.Optional;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.definition.DefinitionFlaw;
import se.stegvis.shared.definition.DefinitionKeys;
import se.stegvis.shared.definition.LocalizedText;

/**
 * The duty of a party or a unit in the process.
 *
 * @param key its name within the definition
 * @param who party or unit
 * @param party the party, when it is an external one
 * @param tasks what it does
 */
public record Responsibility(String key, LocalizedText who, Optional<Party> party, List<LocalizedText> tasks) {
    public Responsibility {
        DefinitionKeys.check(key, "key");
        DefinitionFlaw.unless(!tasks.isEmpty(), "tasks", "empty");
        tasks = List.copyOf(tasks);
    }
}
