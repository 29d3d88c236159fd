package se.stegvis.server.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.server.team.Role;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.HolderRule;
import se.stegvis.shared.record.IdField;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.Protection;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.record.TraceField;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.text.PlainText;
import se.stegvis.shared.wire.Json;

/** In whose hands a change brings a CASE: asked of every such change, whichever road it comes (decision 85). */
final class HolderPolicy {
    private static final String WHY = TraceField.WHY.name();
    private static final List<IdField> NAMING =
            List.of(CareCase.TEAM, CareCase.RESPONSIBLE, CareCase.OCCUPATIONAL_THERAPIST, CareCase.DEPUTY);

    private HolderPolicy() {}

    /** The accounts and teams that must be known before the changes are judged; none where no case changes. */
    static Set<UUID> asked(List<Change> changes, PushContext context, Caller caller) {
        Set<UUID> ids = new HashSet<>();
        for (Change change : changes) {
            if (Kind.CASE.is(change.kind())) {
                ids.add(caller.account());
                ids.addAll(caller.teams());
                Doc set = Doc.of(change.set());
                NAMING.forEach(field -> set.get(field).ifPresent(ids::add));
                Optional.ofNullable(context.cases.get(change.caseId())).ifPresent(row -> {
                    ids.addAll(row.holders().named());
                    row.holders().team().ifPresent(ids::add);
                });
            }
        }
        return ids;
    }

    /** The fields that the change sets. Who took the case over or assigned it, and when, stand in the server's words. */
    static ObjectNode stated(Change change, ObjectNode set, Caller caller, Instant now) {
        if (!Kind.CASE.is(change.kind())) {
            return set;
        }
        ObjectNode stated = set.deepCopy();
        for (String name : List.of(CareCase.TAKEN_OVER.name(), CareCase.ASSIGNED.name())) {
            if (set.get(name) instanceof ObjectNode told) {
                ObjectNode trace = Json.newObject()
                        .put(TraceField.BY.name(), caller.account().toString())
                        .put(TraceField.AT.name(), Claims.written(now));
                trace.set(WHY, told.path(WHY));
                stated.set(name, trace);
            }
        }
        return stated.equals(set) ? set : stated;
    }

    /** That a case was assigned when nobody had it is said by the server alone. */
    static boolean saysAssigned(Change change) {
        return Kind.CASE.is(change.kind()) && change.set().has(CareCase.ASSIGNED.name());
    }

    /**
     * @param holders who holds the case before; empty when it is opened
     * @param as whether the caller writes it, or adopts what another wrote
     * @param next the case as the change makes it
     */
    static void check(
            PushContext context,
            Caller caller,
            ChangeEvaluator.As as,
            Optional<CaseHolders> holders,
            RecordHeader header,
            Change change,
            Doc standing,
            Doc next)
            throws Refusal {
        if (!Kind.CASE.is(header.kind())) {
            return;
        }
        CareCase before = new CareCase(header, standing);
        CareCase after = new CareCase(header, next);
        Optional<UUID> lead = takesOver(caller, as, change, before, after);
        if (change.set().has(CareCase.TAKEN_OVER.name()) && lead.isEmpty()) {
            throw Refusal.of("unfit-holder", List.of(Finding.of(CareCase.TAKEN_OVER, "holder-lead")));
        }
        boolean isProtected =
                holders.filter(one -> one.protection() != Protection.NONE).isPresent();
        List<Finding> findings = HolderRule.findings(before, after, context.workplace, lead, isProtected);
        if (!findings.isEmpty()) {
            throw Refusal.of("unfit-holder", findings);
        }
    }

    /** The lead who becomes responsible by the change and says why; empty for anything else. */
    private static Optional<UUID> takesOver(
            Caller caller, ChangeEvaluator.As as, Change change, CareCase before, CareCase after) {
        boolean becomes = after.responsible().equals(Optional.of(caller.account()))
                && !before.responsible().equals(after.responsible());
        boolean says = PlainText.isVisible(
                change.set().path(CareCase.TAKEN_OVER.name()).path(WHY).asText());
        // A person who adopts a case that somebody else opened takes it over with that.
        boolean inPerson = as == ChangeEvaluator.As.WRITER
                || as == ChangeEvaluator.As.ADOPTED && before.doc().equals(Doc.EMPTY);
        return inPerson && caller.role() == Role.TEAM_LEAD && becomes && says
                ? Optional.of(caller.account())
                : Optional.empty();
    }
}
