package se.stegvis.shared.process;

import java.util.List;

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
