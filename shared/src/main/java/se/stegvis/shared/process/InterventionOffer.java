package se.stegvis.shared.process;

import java.util.Set;
import se.stegvis.shared.definition.DefinitionFlaw;
import se.stegvis.shared.definition.DefinitionKeys;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.guard.AllOf;
import se.stegvis.shared.guard.Guard;

/**
 * An intervention that the process offers at some steps.
 *
 * @param kind what an assignment asks for
 * @param purpose what it is to lead to
 * @param responsible who carries it out or follows it
 * @param steps keys of the steps where it is offered
 * @param when for whom; {@link AllOf#NOTHING} for everybody
 */
public record InterventionOffer(
        InterventionKind kind, LocalizedText purpose, Role responsible, Set<String> steps, Guard when) {
    public InterventionOffer {
        DefinitionFlaw.unless(!steps.isEmpty(), "steps", "empty");
        steps = DefinitionKeys.inOrder(steps);
    }
}
