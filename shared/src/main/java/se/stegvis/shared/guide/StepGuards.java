package se.stegvis.shared.guide;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.guard.UnmetGuard;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.StepChange;

/** Which guards are unmet for a change of step that is about to be signed. */
public final class StepGuards {
    /** See {@link StepGate#PROCESS}. */
    public static final String PROCESS = StepGate.PROCESS;

    /** See {@link StepGate#WAY}. */
    public static final String WAY = StepGate.WAY;

    private StepGuards() {}

    /** The names of {@link #missing}, as a change of step stores them. */
    public static Set<String> unmet(
            ProcessRegistry registry,
            Collection<? extends CareRecord> records,
            StepChange change,
            Role actor,
            LocalDate on) {
        return missing(registry, records, change, actor, on).stream()
                .map(UnmetGuard::guard)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The unmet guards, each in words; empty when the step may be taken.
     *
     * @param records all records of the case; the change itself may be among them
     * @param actor the role of whoever signs
     * @param on the day of the signature
     */
    public static List<UnmetGuard> missing(
            ProcessRegistry registry,
            Collection<? extends CareRecord> records,
            StepChange change,
            Role actor,
            LocalDate on) {
        List<? extends CareRecord> others =
                records.stream().filter(one -> !one.id().equals(change.id())).toList();
        if (change.toProcess().isPresent()) {
            return ofMove(registry, others, change, actor, on);
        }
        return CaseGuide.of(registry, others, Optional.of(actor), on)
                .map(CaseGuide::guide)
                .filter(known -> change.process().equals(Optional.of(known.process())))
                .map(guide -> StepGate.missing(guide, change.from(), change.to()))
                .orElseGet(StepGate::otherProcess);
    }

    private static List<UnmetGuard> ofMove(
            ProcessRegistry registry,
            Collection<? extends CareRecord> records,
            StepChange change,
            Role actor,
            LocalDate on) {
        Optional<String> stands = records.stream()
                .filter(CareCase.class::isInstance)
                .map(CareCase.class::cast)
                .findFirst()
                .flatMap(CareCase::step);
        ProcessMoveCheck.Move move = new ProcessMoveCheck.Move(
                change.process(), change.from(), change.toProcess().orElseThrow(), change.to());
        return ProcessMoveCheck.missing(registry, CaseGuide.process(records), stands, move, actor, on);
    }
}
