package se.stegvis.server.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.team.CaseRow;
import se.stegvis.server.team.Role;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.HolderRule;
import se.stegvis.shared.record.IdField;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.Protection;
import se.stegvis.shared.record.TraceField;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.text.StatedReason;
import se.stegvis.shared.wire.Json;

/** In whose hands a change brings a CASE: asked of every such change, whichever road it comes (decision 85). */
final class HolderPolicy {
    private static final String WHY = TraceField.WHY.name();
    private static final List<IdField> NAMING =
            List.of(CareCase.TEAM, CareCase.RESPONSIBLE, CareCase.OCCUPATIONAL_THERAPIST, CareCase.DEPUTY);

    private HolderPolicy() {}

    /** The accounts and teams that must be known before the changes are judged; none where no case changes. */
    static Set<UUID> asked(List<Change> changes, Map<UUID, CaseRow> cases, Caller caller) {
        Set<UUID> ids = new HashSet<>();
        for (Change change : changes) {
            if (Kind.CASE.is(change.kind())) {
                ids.add(caller.account());
                ids.addAll(caller.teams());
                Doc set = Doc.owning(change.set());
                NAMING.forEach(field -> set.get(field).ifPresent(ids::add));
                Optional.ofNullable(cases.get(change.caseId())).ifPresent(row -> {
                    ids.addAll(row.holders().named());
                    row.holders().team().ifPresent(ids::add);
                });
            }
        }
        return ids;
    }

    /** The fields that the change sets. Who took the case over or assigned it, and when, stand in the server's words. */
    static ObjectNode stated(PushedChange pushed, ObjectNode set) {
        if (!pushed.is(Kind.CASE)) {
            return set;
        }
        ObjectNode stated = set.deepCopy();
        for (String name : List.of(CareCase.TAKEN_OVER.name(), CareCase.ASSIGNED.name())) {
            if (set.get(name) instanceof ObjectNode told) {
                ObjectNode trace = Json.newObject()
                        .put(TraceField.BY.name(), pushed.caller().account().toString())
                        .put(TraceField.AT.name(), ServerAttribution.written(pushed.receivedAt()));
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

    /** Those who get a case are fit for it, and a lead who takes one over says why. */
    static Optional<Refusal> holders(Candidate candidate, PushContext context) {
        PushedChange pushed = candidate.pushed();
        if (!pushed.is(Kind.CASE)) {
            return Optional.empty();
        }
        CareCase before = new CareCase(candidate.header(), candidate.storedDoc());
        CareCase after = new CareCase(candidate.header(), candidate.plan().merged());
        Optional<UUID> lead = takesOver(pushed, before, after);
        boolean takesOver = pushed.set().has(CareCase.TAKEN_OVER.name());
        if (takesOver && !saysWhy(pushed.set())) {
            return Optional.of(Refusal.of(
                    "unfit-holder", List.of(Finding.of(CareCase.TAKEN_OVER.path(TraceField.WHY), "reason-length"))));
        }
        if (takesOver && lead.isEmpty()) {
            return Optional.of(Refusal.of("unfit-holder", List.of(Finding.of(CareCase.TAKEN_OVER, "holder-lead"))));
        }
        // By the server the deputy gets an unseen case whose responsible leaves, and is then asked for one (decision
        // 101).
        boolean needsDeputy = candidate.row().holders().protection() != Protection.NONE
                && !pushed.author().isServer();
        return Refusal.on(HolderRule.findings(before, after, context.workplace(), lead, needsDeputy), "unfit-holder")
                .or(() -> choice(candidate, before, context, needsDeputy));
    }

    /** A holder that waits for a decision beside the stored one is offered to people: only one that could be chosen is. */
    private static Optional<Refusal> choice(
            Candidate candidate, CareCase before, PushContext context, boolean needsDeputy) {
        ObjectNode waiting = Json.newObject();
        for (IdField field : NAMING) {
            JsonNode losing = candidate.plan().losing().path(field.name());
            if (!losing.isMissingNode()
                    && losing.equals(candidate.pushed().set().path(field.name()))) {
                waiting.set(field.name(), losing);
            }
        }
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        CareCase chosen = new CareCase(
                candidate.header(),
                candidate.plan().merged().with(waiting, candidate.next().spec()));
        return Refusal.on(
                HolderRule.findings(before, chosen, context.workplace(), Optional.empty(), needsDeputy),
                "unfit-holder");
    }

    /** The lead who becomes responsible by the change and says why; empty for anything else. */
    private static Optional<UUID> takesOver(PushedChange pushed, CareCase before, CareCase after) {
        Caller caller = pushed.caller();
        boolean becomes = after.responsible().equals(Optional.of(caller.account()))
                && !before.responsible().equals(after.responsible());
        // A person who adopts a case that somebody else opened takes it over with that.
        boolean inPerson =
                switch (pushed.author().as()) {
                    case WRITER -> true;
                    case ADOPTED -> before.doc().equals(Doc.EMPTY);
                    case SERVER -> false;
                };
        return inPerson && caller.role() == Role.TEAM_LEAD && becomes && saysWhy(pushed.set())
                ? Optional.of(caller.account())
                : Optional.empty();
    }

    private static boolean saysWhy(ObjectNode set) {
        return StatedReason.of(set.path(CareCase.TAKEN_OVER.name()).path(WHY).textValue())
                .fits();
    }
}
