package se.stegvis.shared.guide;

import java.util.List;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.guard.UnmetGuard;
import se.stegvis.shared.process.Step;

/**
 * A way on from where a case is.
 *
 * @param to the step it leads to, with who is responsible there
 * @param because why one goes this way
 * @param missing the guards that are not met; empty when the way is open
 */
public record NextStep(Step to, LocalizedText because, List<UnmetGuard> missing) {
    public NextStep {
        missing = List.copyOf(missing);
    }

    public boolean open() {
        return missing.isEmpty();
    }
}
