package se.stegvis.shared.guide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.guard.UnmetGuard;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.process.Step;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.publication.PublishedProcess;

/** Checks a move: the objections to moving a case to another version of its process, or to another process, in words (decision 33). */
public final class ProcessMoveCheck {
    /** Who is responsible for a case from its beginning, and the team lead. */
    private static final Set<Role> MOVES = EnumSet.of(Role.CASEWORKER, Role.COACH, Role.TEAM_LEAD);

    private ProcessMoveCheck() {}

    /**
     * Empty when the case may be moved. The guards of the ways are not asked: the case comes from outside.
     *
     * @param follows the process that the case follows now
     * @param stands the present step
     */
    public static List<UnmetGuard> missing(
            ProcessRegistry registry,
            Optional<ProcessRef> follows,
            Optional<String> stands,
            Move move,
            Role actor,
            LocalDate on) {
        List<UnmetGuard> missing = new ArrayList<>();
        if (!follows.equals(move.from()) || !stands.equals(move.leaves())) {
            missing.add(UnmetGuard.of("move-from", "move.elsewhere"));
        }
        if (!MOVES.contains(actor)) {
            missing.addAll(otherRole());
        }
        registry.find(move.to())
                .map(PublishedProcess::definition)
                .ifPresentOrElse(
                        target -> missing.addAll(target(target, follows, over(registry, follows, stands), move, on)),
                        () -> missing.add(UnmetGuard.of("move-to", "move.unknown")));
        return List.copyOf(missing);
    }

    /** The signer has a role that moves no case. */
    public static List<UnmetGuard> otherRole() {
        return List.of(UnmetGuard.of("move-role", "move.role"));
    }

    /**
     * A move as it is written down.
     *
     * @param from the process it says that the case follows
     * @param leaves the step it says that the case is at
     * @param to the process to follow from now on
     * @param arrives the step to reach there
     */
    public record Move(Optional<ProcessRef> from, Optional<String> leaves, ProcessRef to, Optional<String> arrives) {}

    /** Whether the case is at an end of its process. */
    private static boolean over(ProcessRegistry registry, Optional<ProcessRef> follows, Optional<String> stands) {
        return follows.flatMap(registry::find)
                .map(PublishedProcess::definition)
                .flatMap(known -> stands.flatMap(known::step))
                .filter(Step::ends)
                .isPresent();
    }

    private static List<UnmetGuard> target(
            ProcessDefinition target, Optional<ProcessRef> follows, boolean over, Move move, LocalDate on) {
        List<UnmetGuard> missing = new ArrayList<>();
        if (follows.equals(Optional.of(target.ref()))) {
            missing.add(UnmetGuard.of("move-to", "move.same"));
        }
        if (target.validFrom().isAfter(on)) {
            missing.add(UnmetGuard.of("move-to", "move.not-yet", target.validFrom()));
        }
        // Whether a step is named at all is checked by the record: it is needed to sign.
        if (move.arrives().filter(key -> target.step(key).isEmpty()).isPresent()) {
            missing.add(UnmetGuard.of("move-step", "move.step"));
        }
        // Else the guards on the way to an end could be gone round, and the case be closed (decision 74).
        if (!over && move.arrives().flatMap(target::step).filter(Step::ends).isPresent()) {
            missing.add(UnmetGuard.of("move-step", "move.end"));
        }
        return missing;
    }
}
