package se.stegvis.server.sync;

import java.util.Optional;
import java.util.Set;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.guide.BeginningRule;
import se.stegvis.shared.guide.ClosingRule;
import se.stegvis.shared.merge.FieldPath;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.sync.Change;

/**
 * The fields that nobody writes into a CASE by hand once it follows a process: where it stands there, which a signed
 * change of step says (decisions 33 and 74), a beginning where no case begins (decision 79), another need group than a
 * signed record gives it (decision 32), and its closing before the process has ended.
 */
final class ManualCaseRules {
    private static final Set<String> GROUPED = FieldSpec.names(CareCase.NEED_GROUP);
    private static final Set<String> MOVED_BY_STEP = FieldSpec.names(CareCase.PROCESS, CareCase.STEP);

    private ManualCaseRules() {}

    /** Whether the processes of the municipality must be known before the change is judged. */
    static boolean asksProcesses(Change change) {
        return Kind.CASE.is(change.kind())
                && (change.set().path(CareCase.CLOSED.name()).isObject()
                        || change.set().path(CareCase.PROCESS.name()).isObject());
    }

    /** A signed change of step moves the case, nobody's hand does. */
    static Optional<Refusal> movedByStep(Candidate candidate, PushContext context) {
        boolean moves =
                isCase(candidate) && candidate.storedDoc().has(CareCase.PROCESS) && writes(MOVED_BY_STEP, candidate);
        return Refusal.when(moves, "moved-by-step");
    }

    /** A signed assessment or consultation gives the case its need group. */
    static Optional<Refusal> groupedByAssessment(Candidate candidate, PushContext context) {
        boolean groups =
                isCase(candidate) && candidate.storedDoc().has(CareCase.NEED_GROUP) && writes(GROUPED, candidate);
        return Refusal.when(groups, "grouped-by-assessment");
    }

    /** A case begins where its process begins. */
    static Optional<Refusal> beginning(Candidate candidate, PushContext context) {
        boolean begins = isCase(candidate)
                && !candidate.storedDoc().has(CareCase.PROCESS)
                && candidate.plan().merged().has(CareCase.PROCESS);
        return begins
                ? Refusal.on(
                        BeginningRule.missing(context.processes().orElseThrow(), next(candidate)), "begins-elsewhere")
                : Optional.empty();
    }

    /** A case that follows a process is closed where that ends. */
    static Optional<Refusal> closing(Candidate candidate, PushContext context) {
        if (!isCase(candidate)) {
            return Optional.empty();
        }
        CareCase before = new CareCase(candidate.header(), candidate.storedDoc());
        CareCase closed = next(candidate);
        boolean closes = closed.closedOn().isPresent() && before.closedOn().isEmpty();
        if (!closes || closed.process().isEmpty()) {
            return Optional.empty();
        }
        Optional<Role> actor = Optional.of(candidate.pushed().by().role());
        return Refusal.on(
                ClosingRule.missing(context.processes().orElseThrow(), closed, actor), "closed-before-the-end");
    }

    private static boolean isCase(Candidate candidate) {
        return candidate.pushed().is(Kind.CASE);
    }

    private static CareCase next(Candidate candidate) {
        return new CareCase(candidate.header(), candidate.plan().merged());
    }

    /** A value that loses against another's text is checked too: a later settlement might choose it. */
    private static boolean writes(Set<String> fields, Candidate candidate) {
        Doc standing = candidate.storedDoc();
        Doc next = candidate.plan().merged();
        if (fields.stream().anyMatch(field -> !standing.node(field).equals(next.node(field)))) {
            return true;
        }
        for (var path = candidate.plan().losing().fieldNames(); path.hasNext(); ) {
            if (fields.contains(FieldPath.parts(path.next()).get(0))) {
                return true;
            }
        }
        return false;
    }
}
