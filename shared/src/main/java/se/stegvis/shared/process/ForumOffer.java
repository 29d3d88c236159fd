package se.stegvis.shared.process;

import java.util.Set;
import se.stegvis.shared.definition.DefinitionFlaw;
import se.stegvis.shared.definition.DefinitionKeys;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.guard.Guard;

/**
 * A forum that can be called at some steps.
 *
 * @param key for example {@code SIP}, {@code ARENA}, {@code CONSULTATION}
 * @param title what it is called
 * @param purpose what it is for
 * @param calledBy who calls it
 * @param steps keys of the steps where it is offered
 * @param when for whom; not offered otherwise
 * @param needs what must be so before it may be held
 */
public record ForumOffer(
        String key,
        LocalizedText title,
        LocalizedText purpose,
        Role calledBy,
        Set<String> steps,
        Guard when,
        Guard needs) {
    public ForumOffer {
        DefinitionKeys.checkKind(key, "key");
        DefinitionFlaw.unless(!steps.isEmpty(), "steps", "empty");
        steps = DefinitionKeys.inOrder(steps);
    }
}
