package se.stegvis.server.sync;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.stegvis.server.problem.Language;
import se.stegvis.server.problem.Problems;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Problem;
import se.stegvis.shared.sync.Problem.FieldError;

/** The answer of a {@link ChangePolicy} that keeps a change out of its record. It concerns that change alone. */
sealed interface Refusal extends Decision {

    /** The change waits for the one that it names. */
    record Deferred() implements Refusal {}

    /**
     * The change is turned away.
     *
     * @param lasting a repeated id gets this answer again
     */
    record Rejected(Problem problem, boolean lasting) implements Refusal {}

    /**
     * The change is turned away, but kept for the holder of the case.
     *
     * @param opens it opens a case: then for a team lead, who takes it over
     */
    record Quarantined(Problem problem, boolean opens) implements Refusal {}

    /** The problem of a change that is kept in quarantine. */
    String HANDED_OVER = "handed-over";

    /** A refusal that a repeated id gets again. */
    static Refusal of(String problem) {
        return new Rejected(Problems.of(problem), true);
    }

    /** As {@link #of(String)}, with the fields concerned. */
    static Refusal of(String problem, Collection<Finding> findings) {
        return new Rejected(withFindings(problem, findings), true);
    }

    /** A refusal that may end when the server, the client or its clock is put right, so that sending again helps. */
    static Refusal forNow(String problem, Collection<Finding> findings) {
        return new Rejected(withFindings(problem, findings), false);
    }

    /** As {@link #forNow(String, Collection)}, for a fault outside of the fields. */
    static Refusal forNow(String problem, FieldError... errors) {
        return new Rejected(Problems.of(problem, errors), false);
    }

    /** A refusal where that is so. */
    static Optional<Refusal> when(boolean refused, String problem) {
        return refused ? Optional.of(of(problem)) : Optional.empty();
    }

    /** A refusal where there are findings. */
    static Optional<Refusal> on(Collection<Finding> findings, String problem) {
        return findings.isEmpty() ? Optional.empty() : Optional.of(of(problem, findings));
    }

    /** Kept for the holder of the case. */
    static Refusal quarantined() {
        return new Quarantined(Problems.of(HANDED_OVER), false);
    }

    /** The same for a case that is opened: a team lead may take it over. */
    static Refusal quarantinedOpening() {
        return new Quarantined(Problems.of(HANDED_OVER), true);
    }

    /** Whether the answer to a change was that it is kept for the holder of the case. */
    static boolean isQuarantined(ChangeResult result) {
        return result.problem().filter(one -> one.name().equals(HANDED_OVER)).isPresent();
    }

    private static Problem withFindings(String problem, Collection<Finding> findings) {
        Locale language = Language.current();
        List<FieldError> errors = findings.stream()
                .map(finding -> new FieldError(finding.field(), finding.text(language)))
                .toList();
        return Problems.of(problem, errors);
    }
}
