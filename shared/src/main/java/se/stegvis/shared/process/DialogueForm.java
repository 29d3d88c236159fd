package se.stegvis.shared.process;

import java.util.ArrayList;
import java.util.List;
import se.stegvis.shared.definition.DefinitionFlaw;
import se.stegvis.shared.definition.DefinitionKeys;
import se.stegvis.shared.definition.InvalidDefinition;
import se.stegvis.shared.definition.LocalizedText;

/**
 * Questions to talk through at a meeting; answered in a {@code DIALOGUE} record.
 *
 * @param key its name, for example {@code ratt-stod-dialog}
 * @param title what it is called
 * @param questions in the order they are asked
 */
public record DialogueForm(String key, LocalizedText title, List<DialogueQuestion> questions) {
    public DialogueForm {
        DefinitionKeys.check(key, "key");
        DefinitionFlaw.unless(!questions.isEmpty(), "questions", "empty");
        questions = List.copyOf(questions);
        List<DefinitionFlaw> flaws = new ArrayList<>();
        DefinitionKeys.checkUnique(questions.stream().map(DialogueQuestion::key).toList(), "questions", flaws);
        if (!flaws.isEmpty()) {
            throw new InvalidDefinition(flaws);
        }
    }
}
