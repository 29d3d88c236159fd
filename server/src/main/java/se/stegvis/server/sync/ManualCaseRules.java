package se.stegvis.server.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.stegvis.shared.guide.BeginningRule;
import se.stegvis.shared.guide.ClosingRule;
import se.stegvis.shared.merge.FieldPath;
import se.stegvis.shared.process.Role;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.RecordHeader;
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

    /**
     * @param standing the case before the change; empty when it is opened
     * @param next the case as the change makes it
     * @param losing what the change says otherwise than another before it, by path
     */
    static void check(PushContext context, Role actor, RecordHeader header, Doc standing, Doc next, ObjectNode losing)
            throws Refusal {
        if (!Kind.CASE.is(header.kind())) {
            return;
        }
        if (standing.has(CareCase.PROCESS) && writes(MOVED_BY_STEP, standing, next, losing)) {
            throw Refusal.of("moved-by-step");
        }
        if (standing.has(CareCase.NEED_GROUP) && writes(GROUPED, standing, next, losing)) {
            throw Refusal.of("grouped-by-assessment");
        }
        if (!standing.has(CareCase.PROCESS) && next.has(CareCase.PROCESS)) {
            List<Finding> missing = BeginningRule.missing(context.processes.orElseThrow(), new CareCase(header, next));
            if (!missing.isEmpty()) {
                throw Refusal.of("begins-elsewhere", missing);
            }
        }
        CareCase closed = new CareCase(header, next);
        boolean closes = closed.closedOn().isPresent()
                && new CareCase(header, standing).closedOn().isEmpty();
        if (closes && closed.process().isPresent()) {
            List<Finding> missing = ClosingRule.missing(context.processes.orElseThrow(), closed, Optional.of(actor));
            if (!missing.isEmpty()) {
                throw Refusal.of("closed-before-the-end", missing);
            }
        }
    }

    /** A value that loses against another's text is checked too: a later settlement might choose it. */
    private static boolean writes(Set<String> fields, Doc standing, Doc next, ObjectNode losing) {
        if (fields.stream().anyMatch(field -> !standing.node(field).equals(next.node(field)))) {
            return true;
        }
        for (var path = losing.fieldNames(); path.hasNext(); ) {
            if (fields.contains(FieldPath.parts(path.next()).get(0))) {
                return true;
            }
        }
        return false;
    }
}
