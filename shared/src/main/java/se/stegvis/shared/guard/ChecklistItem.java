package se.stegvis.shared.guard;

import se.stegvis.shared.definition.DefinitionKeys;
import se.stegvis.shared.definition.LocalizedText;

/**
 * One criterion that is answered with yes or no.
 *
 * @param key its name within the checklist
 * @param text the criterion
 */
public record ChecklistItem(String key, LocalizedText text) {
    public ChecklistItem {
        DefinitionKeys.check(key, "key");
    }
}
