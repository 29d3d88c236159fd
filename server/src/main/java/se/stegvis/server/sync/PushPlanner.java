package se.stegvis.server.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.problem.Problems;
import se.stegvis.server.record.Revision;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Problem.FieldError;
import se.stegvis.shared.sync.SentChange;
import se.stegvis.shared.sync.UnreadableChange;

/** Decides the changes of a push one after the other and makes the plan of what is to be written. */
final class PushPlanner {
    private final Submission by;
    private final PushState state;
    private final PlannedRecords records;
    private final PlannedCases cases;
    private final List<LoggedChange> answers = new ArrayList<>();
    private final List<Change> quarantined = new ArrayList<>();
    private final Map<UUID, Optional<UUID>> openings = new HashMap<>();

    private PushPlanner(Submission by, PushSnapshot snapshot) {
        this.by = by;
        this.state = new PushState(snapshot);
        this.records = new PlannedRecords(state);
        this.cases = new PlannedCases(by.caller(), state);
    }

    static PushPlan plan(Submission by, PushSnapshot snapshot, List<? extends SentChange> changes) {
        return new PushPlanner(by, snapshot).plan(changes);
    }

    private PushPlan plan(List<? extends SentChange> changes) {
        List<ChangeResult> results = changes.stream().map(this::answer).toList();
        RecordPlan recordPlan = records.plan();
        CasePlan casePlan = cases.plan();
        return new PushPlan(
                by,
                results,
                answers,
                quarantined,
                openings,
                recordPlan,
                casePlan,
                state.workplace().versions(),
                PushAudit.entries(by, records.accepted(), casePlan, quarantined, answers));
    }

    private ChangeResult answer(SentChange sent) {
        if (sent instanceof UnreadableChange unreadable) {
            return ChangeResult.refused(
                    sent.id(), Problems.of("wrong-shape", new FieldError(unreadable.member(), unreadable.expected())));
        }
        Optional<LoggedChange> earlier = state.answered(sent.id());
        if (earlier.isPresent()) {
            return earlier.get().account().equals(by.caller().account())
                    ? earlier.get().result()
                    : ChangeResult.refused(sent.id(), Problems.of("id-in-use"));
        }
        Change change = (Change) sent;
        Decision decision = ChangeEvaluator.decide(by, change, state);
        return decision instanceof Decision.Accepted accepted
                ? accepted(change, accepted)
                : refused(change, (Refusal) decision);
    }

    private ChangeResult accepted(Change change, Decision.Accepted accepted) {
        Revision revision = accepted.revision();
        Optional<Revision> moved = CaseEffects.upon(state, revision);
        take(revision);
        moved.ifPresent(this::take);
        return lasting(
                change,
                ChangeResult.stored(
                        change.id(), accepted.outcome(), revision.number(), revision.seq(), accepted.conflict()));
    }

    private ChangeResult refused(Change change, Refusal refusal) {
        if (refusal instanceof Refusal.Quarantined kept) {
            quarantined.add(change);
            if (kept.opens()) {
                // The team as the case would have been opened.
                Doc opened = CaseOpening.withDefaults(Doc.of(change.set()), by.caller());
                openings.put(change.id(), opened.get(CareCase.TEAM));
                state.keepOpening(change.caseId());
            }
            return lasting(change, ChangeResult.refused(change.id(), kept.problem()));
        }
        if (refusal instanceof Refusal.Rejected rejected) {
            ChangeResult result = ChangeResult.refused(change.id(), rejected.problem());
            return rejected.lasting() ? lasting(change, result) : result;
        }
        return ChangeResult.deferred(change.id());
    }

    private ChangeResult lasting(Change change, ChangeResult result) {
        LoggedChange logged = LoggedChange.of(by.caller().account(), change, result);
        state.answer(logged);
        answers.add(logged);
        return result;
    }

    private void take(Revision revision) {
        records.note(revision);
        state.accept(revision);
        state.accept(cases.note(revision));
    }
}
