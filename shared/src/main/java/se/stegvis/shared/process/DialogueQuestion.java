package se.stegvis.shared.process;

import se.stegvis.shared.definition.DefinitionKeys;
import se.stegvis.shared.definition.LocalizedText;

/**
 * One question of a dialogue.
 *
 * @param key its name within the form; the answers are kept under it
 * @param text the question
 */
public record DialogueQuestion(String key, LocalizedText text) {
    public DialogueQuestion {
        DefinitionKeys.check(key, "key");
    }
}
