package se.stegvis.shared.guide;

import java.util.List;
import java.util.Optional;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.guard.UnmetGuard;
import se.stegvis.shared.process.Origin;
import se.stegvis.shared.process.Step;

/**
 * A way on from where a case is.
 *
 * @param to the step it leads to, with who is responsible there
 * @param because why one goes this way
 * @param missing the guards that are not met; empty when the way is open
 * @param origin where the demand of the way comes from; empty when nobody says
 */
public record NextStep(Step to, LocalizedText because, List<UnmetGuard> missing, Optional<Origin> origin) {
    public NextStep {
        missing = List.copyOf(missing);
    }

    public boolean open() {
        return missing.isEmpty();
    }
}
