package se.stegvis.server.sync;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import se.stegvis.server.problem.Problems;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Problem;
import se.stegvis.shared.sync.Problem.FieldError;

/** Ends the judging of one change: it alone is refused. */
final class Refusal extends Exception {
    private static final String HANDED_OVER = "handed-over";
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final transient Decision decision;

    private Refusal(Decision decision) {
        super(null, null, false, false);
        this.decision = decision;
    }

    Decision verdict() {
        return decision;
    }

    /** A refusal that a repeated id gets again. */
    static Refusal of(String problem) {
        return new Refusal(new Decision.Rejected(Problems.of(problem), true));
    }

    static Refusal of(String problem, Collection<Finding> findings) {
        return new Refusal(new Decision.Rejected(withFindings(problem, findings), true));
    }

    /** @param lasting whether a repeated id gets it again */
    static Refusal of(String problem, Collection<Finding> findings, boolean lasting) {
        return new Refusal(new Decision.Rejected(withFindings(problem, findings), lasting));
    }

    /** A refusal that may end when the server or the client is updated, so that sending again is worth while. */
    static Refusal forNow(String problem, FieldError... errors) {
        return new Refusal(new Decision.Rejected(Problems.of(problem, errors), false));
    }

    static Refusal quarantined() {
        return new Refusal(new Decision.Quarantined(Problems.of(HANDED_OVER), false));
    }

    /** The same for a case that is opened: a team lead may take it over. */
    static Refusal quarantinedOpening() {
        return new Refusal(new Decision.Quarantined(Problems.of(HANDED_OVER), true));
    }

    /** Whether the answer to a change was that it is kept for whoever has the case now. */
    static boolean isQuarantined(ChangeResult result) {
        return result.problem().filter(one -> one.name().equals(HANDED_OVER)).isPresent();
    }

    private static Problem withFindings(String problem, Collection<Finding> findings) {
        List<FieldError> errors = findings.stream()
                .map(finding -> new FieldError(finding.field(), finding.text(SWEDISH)))
                .toList();
        return Problems.of(problem, errors);
    }
}
