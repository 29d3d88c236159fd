package se.stegvis.server.sync;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.server.problem.Problems;
import se.stegvis.server.record.Revision;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.server.team.CaseRow;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.Protection;
import se.stegvis.shared.record.TraceField;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Problem.FieldError;
import se.stegvis.shared.sync.SentChange;
import se.stegvis.shared.sync.UnreadableChange;
import se.stegvis.shared.time.SwedishTime;

/** Answers the changes of a push one after the other and collects what is to be written. */
final class PushBatch {
    /**
     * From who had a case to who has it.
     *
     * @param newly who gets it with this change, or keeps it in another team, or has it again as it is opened again
     */
    record HandOver(CaseHolders before, CaseHolders after, Set<UUID> newly) {
        static HandOver of(CaseRow before, CaseRow after) {
            Set<UUID> newly = new HashSet<>(after.holders().named());
            boolean opensAgain = before.summary().closedOn().isPresent()
                    && after.summary().closedOn().isEmpty();
            if (!opensAgain && before.holders().team().equals(after.holders().team())) {
                newly.removeAll(before.holders().named());
            }
            return new HandOver(before.holders(), after.holders(), Set.copyOf(newly));
        }
    }

    /** From how protected a client was to how they are. */
    record ProtectionChange(UUID caseId, UUID client, Protection before, Protection after) {}

    /** Every new state in the order accepted; of a record there may be several. */
    final List<Revision> revisions = new ArrayList<>();

    final List<LoggedChange> answers = new ArrayList<>();
    final List<Change> quarantined = new ArrayList<>();

    /** Those of the quarantined that open a case. */
    final Set<UUID> openings = new HashSet<>();

    final List<HandOver> handOvers = new ArrayList<>();

    final List<ProtectionChange> protections = new ArrayList<>();

    /** Cases that a team lead has taken over. */
    final List<UUID> takenOver = new ArrayList<>();

    /** The revision that the database holds of each record that gets a new one; 0 for none. */
    final Map<UUID, Integer> replaced = new HashMap<>();

    /** Records that hold an open conflict, or held one before. */
    final Set<UUID> conflicted = new LinkedHashSet<>();

    final Map<UUID, CaseRow> opened = new LinkedHashMap<>();
    final Set<UUID> rewritten = new LinkedHashSet<>();
    final Set<UUID> touched = new LinkedHashSet<>();

    private final UUID account;
    private final PushContext context;
    private final ChangeEvaluator evaluator;

    PushBatch(UUID account, PushContext context, ChangeEvaluator evaluator) {
        this.account = account;
        this.context = context;
        this.evaluator = evaluator;
    }

    ChangeResult answer(SentChange sent) {
        if (sent instanceof UnreadableChange unreadable) {
            return ChangeResult.refused(
                    sent.id(), Problems.of("wrong-shape", new FieldError(unreadable.member(), unreadable.expected())));
        }
        LoggedChange earlier = context.answered.get(sent.id());
        if (earlier != null) {
            return earlier.account().equals(account)
                    ? earlier.result()
                    : ChangeResult.refused(sent.id(), Problems.of("id-in-use"));
        }
        return decided((Change) sent);
    }

    private ChangeResult decided(Change change) {
        Decision decision = evaluator.of(change);
        if (decision instanceof Decision.Accepted accepted) {
            Revision revision = accepted.revision();
            Optional<Revision> moved = CaseEffects.upon(context, revision);
            take(revision);
            moved.ifPresent(this::take);
            return lasting(
                    change,
                    ChangeResult.stored(
                            change.id(),
                            accepted.outcome(),
                            accepted.revision().number(),
                            accepted.revision().seq(),
                            accepted.conflict()));
        }
        if (decision instanceof Decision.Quarantined kept) {
            quarantined.add(change);
            if (kept.opens()) {
                openings.add(change.id());
                context.openedByLeaver.add(change.caseId());
            }
            return lasting(change, ChangeResult.refused(change.id(), kept.problem()));
        }
        if (decision instanceof Decision.Rejected away) {
            ChangeResult refused = ChangeResult.refused(change.id(), away.problem());
            return away.lasting() ? lasting(change, refused) : refused;
        }
        return ChangeResult.deferred(change.id());
    }

    private ChangeResult lasting(Change change, ChangeResult result) {
        LoggedChange logged = LoggedChange.of(account, change, result);
        context.answered.put(change.id(), logged);
        answers.add(logged);
        return result;
    }

    private void take(Revision revision) {
        revisions.add(revision);
        replaced.putIfAbsent(
                revision.id(),
                context.newest(revision.id()).map(Revision::number).orElse(0));
        if (revision.doc().has(CommonFields.CONFLICTS) || hadConflict(revision.id())) {
            conflicted.add(revision.id());
        }
        context.put(revision);
        project(revision);
    }

    private boolean hadConflict(UUID careRecord) {
        return context.newest(careRecord)
                .filter(before -> before.doc().has(CommonFields.CONFLICTS))
                .isPresent();
    }

    private void project(Revision revision) {
        UUID caseId = revision.caseId();
        CaseRow before = context.cases.get(caseId);
        CareRecord view = revision.view();
        LocalDate day = SwedishTime.day(revision.origin().receivedAt());
        CaseRow after;
        if (before == null) {
            after = CaseOpening.empty(evaluator.caller(), revision.header(), revision.doc(), day);
            noteTakeOver(revision, Optional.empty());
        } else if (view instanceof CareCase careCase) {
            after = CaseOpening.of(careCase, before, day);
            handOvers.add(HandOver.of(before, after));
            noteTakeOver(revision, before.holders().responsible());
            rewritten.add(caseId);
        } else if (view instanceof Client client) {
            after = CaseOpening.of(client, ClientPolicy.highest(context, client), context.clientsOf(caseId), before);
            rewritten.add(caseId);
            Protection was = before.holders().protection();
            if (was != after.holders().protection()) {
                protections.add(new ProtectionChange(
                        caseId, revision.id(), was, after.holders().protection()));
            }
        } else {
            after = before;
        }
        keep(before == null || opened.containsKey(caseId), after.at(revision.seq()));
    }

    private void noteTakeOver(Revision revision, Optional<UUID> before) {
        Optional<UUID> by = revision.doc().get(CareCase.TAKEN_OVER).get(TraceField.BY);
        Optional<UUID> responsible = revision.doc().get(CareCase.RESPONSIBLE);
        if (by.isPresent() && by.equals(responsible) && !responsible.equals(before)) {
            takenOver.add(revision.caseId());
        }
    }

    private void keep(boolean isNew, CaseRow row) {
        context.cases.put(row.caseId(), row);
        touched.add(row.caseId());
        if (isNew) {
            opened.put(row.caseId(), row);
        }
    }

    /** The newest state of each record that got one. */
    List<Revision> newest() {
        return replaced.keySet().stream()
                .map(id -> context.newest(id).orElseThrow())
                .sorted(Comparator.comparing(Revision::caseId).thenComparing(Revision::seq))
                .toList();
    }

    /** The newest state of each visit among them. */
    List<HomeVisit> visits() {
        return newest().stream()
                .map(Revision::view)
                .flatMap(one -> one instanceof HomeVisit visit ? Stream.of(visit) : Stream.empty())
                .toList();
    }

    /** States that were superseded within the batch. */
    List<Revision> passedOver() {
        return revisions.stream()
                .filter(revision -> context.newest(revision.id()).orElseThrow().number() != revision.number())
                .toList();
    }

    /** By which version of their account it was judged whether somebody fits as holder. */
    Map<UUID, Integer> judgedVersions() {
        return context.workplace.versions();
    }

    /** The row of a case as it is after the batch. */
    CaseRow row(UUID caseId) {
        return context.cases.get(caseId);
    }
}
