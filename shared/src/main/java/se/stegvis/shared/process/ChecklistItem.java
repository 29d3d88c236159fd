package se.stegvis.shared.process;

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
