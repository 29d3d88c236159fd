package se.stegvis.shared.guide;

import java.util.List;
import java.util.Optional;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.guard.UnmetGuard;
import se.stegvis.shared.process.Step;

/** The unmet conditions between a case and a step that somebody wants to take, in words. */
public final class StepGate {
    /** Stands for all guards where the case does not follow the process that is named, or it is unknown here. */
    public static final String PROCESS = "process";

    /** Stands for the guard where the case is not at the step that is left, or no way leads on to the other. */
    public static final String WAY = "way";

    private StepGate() {}

    /** The process that is named is not the case's. */
    public static List<UnmetGuard> otherProcess() {
        return List.of(UnmetGuard.of(PROCESS, "step.process"));
    }

    /** The unmet guards on the way from one step to another; empty when the step may be entered. */
    public static List<UnmetGuard> missing(ProcessGuide guide, Optional<String> from, Optional<String> to) {
        boolean leavesWhereItIs = from.equals(Optional.of(guide.step().key()));
        return guide.next().stream()
                .filter(next ->
                        leavesWhereItIs && to.equals(Optional.of(next.to().key())))
                .findFirst()
                .map(NextStep::missing)
                .orElseGet(() -> List.of(noWay(guide.step())));
    }

    private static UnmetGuard noWay(Step here) {
        return new UnmetGuard(WAY, LocalizedText.both(words -> words.sentence("step.way", words.text(here.label()))));
    }
}
