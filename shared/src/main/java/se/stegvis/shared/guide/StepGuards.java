package se.stegvis.shared.guide;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.stegvis.shared.process.Guide;
import se.stegvis.shared.process.Missing;
import se.stegvis.shared.process.NextStep;
import se.stegvis.shared.process.ProcessCatalogue;
import se.stegvis.shared.process.Role;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.StepChange;

/** Which guards are unmet for a change of step that is about to be signed. */
public final class StepGuards {
    /** Stands for all guards where the case does not follow the process that the change names, or it is unknown here. */
    public static final String PROCESS = "process";

    /** Stands for the guard where the case is not at the step that is left, or no way leads on to the other. */
    public static final String WAY = "way";

    private StepGuards() {}

    /**
     * Names of the unmet guards, as {@link Missing#guard()} gives them; empty when the step may be taken.
     *
     * @param records all records of the case; the change itself may be among them
     * @param actor the role of whoever signs
     * @param on the day of the signature
     */
    public static Set<String> unmet(
            ProcessCatalogue catalogue,
            Collection<? extends CareRecord> records,
            StepChange change,
            Role actor,
            LocalDate on) {
        List<? extends CareRecord> others =
                records.stream().filter(one -> !one.id().equals(change.id())).toList();
        Optional<Guide> guide = CaseGuide.of(catalogue, others, Optional.of(actor), on)
                .map(CaseGuide::guide)
                .filter(known -> change.process().equals(Optional.of(known.process())));
        return guide.map(known -> unmet(known, change)).orElse(Set.of(PROCESS));
    }

    private static Set<String> unmet(Guide guide, StepChange change) {
        boolean leavesWhereItIs = change.from().equals(Optional.of(guide.step().key()));
        Optional<NextStep> way = guide.next().stream()
                .filter(next -> leavesWhereItIs
                        && change.to().equals(Optional.of(next.to().key())))
                .findFirst();
        return way.map(next -> next.missing().stream().map(Missing::guard).collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of(WAY));
    }
}
