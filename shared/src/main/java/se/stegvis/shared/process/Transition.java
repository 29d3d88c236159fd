package se.stegvis.shared.process;

import java.util.Optional;
import se.stegvis.shared.definition.DefinitionFlaw;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.guard.AllOf;
import se.stegvis.shared.guard.Guard;

/**
 * A way from one step to another.
 *
 * @param from key of the step it leaves
 * @param to key of the step it leads to
 * @param because why one goes this way; can be read aloud to the client
 * @param guard what must be so before; {@link AllOf#NOTHING} when nothing must
 * @param origin where the demand comes from; empty in definitions of before origins
 */
public record Transition(String from, String to, LocalizedText because, Guard guard, Optional<Origin> origin) {
    public Transition {
        DefinitionFlaw.unless(!from.equals(to), "to", "to-itself", to);
    }
}
