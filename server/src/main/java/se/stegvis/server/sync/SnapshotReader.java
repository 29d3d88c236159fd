package se.stegvis.server.sync;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.process.Processes;
import se.stegvis.server.record.HistoryStore;
import se.stegvis.server.record.RecordPages;
import se.stegvis.server.record.RecordStore;
import se.stegvis.server.record.Revision;
import se.stegvis.server.record.RevisionKey;
import se.stegvis.server.team.CaseLeavers;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.team.Workplaces;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.sync.Change;

/** Locks the cases of a push and reads their state, in a handful of statements whatever its size. */
@Singleton
final class SnapshotReader {
    private final CaseRegister register;
    private final CaseLeavers leavers;
    private final ChangeLog log;
    private final RecordStore records;
    private final HistoryStore history;
    private final RecordPages pages;
    private final Processes processes;
    private final Workplaces workplaces;

    SnapshotReader(
            CaseRegister register,
            CaseLeavers leavers,
            ChangeLog log,
            RecordStore records,
            HistoryStore history,
            RecordPages pages,
            Processes processes,
            Workplaces workplaces) {
        this.register = register;
        this.leavers = leavers;
        this.log = log;
        this.records = records;
        this.history = history;
        this.pages = pages;
        this.processes = processes;
        this.workplaces = workplaces;
    }

    /** Must come first in the transaction. */
    PushContext of(Connection connection, Caller caller, List<Change> changes) throws SQLException {
        PushContext context = new PushContext();
        Set<UUID> cases = collect(changes, Change::caseId);
        context.cases.putAll(register.lock(connection, caller.municipality(), cases));
        context.answered.putAll(log.read(connection, caller.municipality(), ids(changes)));
        List<Change> unanswered = changes.stream()
                .filter(change -> !context.answered.containsKey(change.id()))
                .toList();
        if (!unanswered.isEmpty()) {
            cases(connection, caller, context, collect(unanswered, Change::caseId));
            records(connection, caller, context, unanswered);
            clients(connection, caller, context, unanswered);
            context.workplace =
                    workplaces.read(connection, caller.municipality(), HolderPolicy.asked(unanswered, context, caller));
            wholeCases(connection, caller, context, unanswered);
            signatures(connection, caller, context, unanswered);
        }
        return context;
    }

    /**
     * All records of the cases where a signature asks what they say; a push that signs none such reads nothing here.
     */
    private void wholeCases(Connection connection, Caller caller, PushContext context, List<Change> changes)
            throws SQLException {
        List<RecordPages.SequenceSpan> asked = changes.stream()
                .filter(SigningFacts::areAskedBy)
                .map(Change::caseId)
                .distinct()
                .filter(id -> context.cases.containsKey(id)
                        && AccessRules.mayRead(caller, context.cases.get(id).holders()))
                .map(id -> new RecordPages.SequenceSpan(id, 0, 0))
                .toList();
        // Also for a case that the push itself opens: it has no records yet, but a step in it asks its process.
        if (changes.stream()
                .anyMatch(change -> SigningFacts.areAskedBy(change) || ManualCaseRules.asksProcesses(change))) {
            context.processes = Optional.of(processes.of(connection, caller.municipality()));
        }
        if (!asked.isEmpty()) {
            var reader = new RecordPages.PageReader(caller.municipality(), caller.account(), Optional.empty());
            pages.read(connection, reader, asked, Integer.MAX_VALUE, revision -> {
                context.put(revision);
                return true;
            });
        }
    }

    /** Every CLIENT of the cases where one is written: a second is refused, and the highest protection counts. */
    private void clients(Connection connection, Caller caller, PushContext context, List<Change> changes)
            throws SQLException {
        List<Change> asking = changes.stream()
                .filter(ClientPolicy::asksClients)
                .filter(change -> context.cases.containsKey(change.caseId()))
                .toList();
        records.allOfKind(connection, caller.municipality(), collect(asking, Change::caseId), Kind.CLIENT.name())
                .forEach(context::put);
    }

    /**
     * Every state in which the strokes of the case were stored, where a change signs on the glass: by kind, not by
     * case.
     */
    private void signatures(Connection connection, Caller caller, PushContext context, List<Change> changes)
            throws SQLException {
        Map<String, Set<UUID>> asked = changes.stream()
                .filter(SigningFacts::signsOnGlass)
                .filter(change -> context.cases.containsKey(change.caseId())
                        && AccessRules.mayRead(
                                caller, context.cases.get(change.caseId()).holders()))
                .collect(Collectors.groupingBy(Change::kind, Collectors.mapping(Change::caseId, Collectors.toSet())));
        for (Map.Entry<String, Set<UUID>> kind : asked.entrySet()) {
            List<Revision> newest =
                    records.allOfKind(connection, caller.municipality(), kind.getValue(), kind.getKey());
            newest.forEach(context::rememberSignatures);
            Set<UUID> ids = newest.stream().map(Revision::id).collect(Collectors.toSet());
            history.ofAll(connection, caller.municipality(), ids).forEach(context::rememberSignatures);
        }
    }

    private void cases(Connection connection, Caller caller, PushContext context, Set<UUID> cases) throws SQLException {
        context.heldBefore.addAll(leavers.heldBefore(connection, caller.municipality(), caller.account(), cases));
        Set<UUID> missing = new HashSet<>(cases);
        missing.removeAll(context.cases.keySet());
        context.erased.addAll(leavers.erased(connection, caller.municipality(), missing));
    }

    private void records(Connection connection, Caller caller, PushContext context, List<Change> changes)
            throws SQLException {
        context.places.putAll(records.places(connection, caller.municipality(), collect(changes, Change::record)));
        Set<UUID> existing = new HashSet<>();
        for (Change change : changes) {
            if (Optional.ofNullable(context.places.get(change.record()))
                    .filter(place -> place.isIn(change.caseId()))
                    .isPresent()) {
                existing.add(change.record());
            }
        }
        records.newest(connection, caller.municipality(), existing).values().forEach(context::put);
        history.docs(connection, caller.municipality(), older(context, changes)).forEach(context::remember);
    }

    /** The superseded states that merging will ask for. */
    private static Set<RevisionKey> older(PushContext context, Collection<Change> changes) {
        Set<RevisionKey> keys = new HashSet<>();
        for (Change change : changes) {
            Optional<Revision> newest = context.newest(change.record());
            if (newest.isPresent()) {
                keys.add(new RevisionKey(change.record(), change.base()));
                for (LoggedChange link : Predecessors.of(context, change)) {
                    keys.add(new RevisionKey(change.record(), link.result().revision() - 1));
                    keys.add(new RevisionKey(change.record(), link.result().revision()));
                }
            }
        }
        keys.removeIf(key -> key.revision() < 1
                || key.revision() >= context.newest(key.record()).orElseThrow().number());
        return keys;
    }

    private static Set<UUID> ids(List<Change> changes) {
        Set<UUID> ids = collect(changes, Change::id);
        changes.forEach(change -> change.after().ifPresent(ids::add));
        return ids;
    }

    private static Set<UUID> collect(List<Change> changes, Function<Change, UUID> part) {
        Set<UUID> ids = new LinkedHashSet<>();
        changes.forEach(change -> ids.add(part.apply(change)));
        return ids;
    }
}
