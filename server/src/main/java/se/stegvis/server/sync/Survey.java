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

/** Locks the cases of a push and reads what it stands on, in a handful of statements whatever its size. */
@Singleton
final class Survey {
    private final CaseRegister register;
    private final CaseLeavers leavers;
    private final ChangeLog log;
    private final RecordStore records;
    private final HistoryStore history;
    private final RecordPages pages;
    private final Processes processes;
    private final Workplaces workplaces;

    Survey(
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
    Ground of(Connection connection, Caller caller, List<Change> changes) throws SQLException {
        Ground ground = new Ground();
        Set<UUID> cases = collect(changes, Change::caseId);
        ground.cases.putAll(register.lock(connection, caller.municipality(), cases));
        ground.answered.putAll(log.read(connection, caller.municipality(), ids(changes)));
        List<Change> unanswered = changes.stream()
                .filter(change -> !ground.answered.containsKey(change.id()))
                .toList();
        if (!unanswered.isEmpty()) {
            cases(connection, caller, ground, collect(unanswered, Change::caseId));
            records(connection, caller, ground, unanswered);
            clients(connection, caller, ground, unanswered);
            ground.workplace =
                    workplaces.read(connection, caller.municipality(), HolderPolicy.asked(unanswered, ground, caller));
            wholeCases(connection, caller, ground, unanswered);
            signatures(connection, caller, ground, unanswered);
        }
        return ground;
    }

    /** All records of the cases where a signature asks what they say; a push that signs none such reads nothing here. */
    private void wholeCases(Connection connection, Caller caller, Ground ground, List<Change> changes)
            throws SQLException {
        List<RecordPages.Span> asked = changes.stream()
                .filter(SigningFacts::areAskedBy)
                .map(Change::caseId)
                .distinct()
                .filter(id -> ground.cases.containsKey(id)
                        && AccessRules.mayRead(caller, ground.cases.get(id).holders()))
                .map(id -> new RecordPages.Span(id, 0, 0))
                .toList();
        // Also for a case that the push itself opens: it has no records yet, but a step in it asks its process.
        if (changes.stream().anyMatch(change -> SigningFacts.areAskedBy(change) || CaseByHand.asksProcesses(change))) {
            ground.processes = Optional.of(processes.of(connection, caller.municipality()));
        }
        if (!asked.isEmpty()) {
            var reader = new RecordPages.Reader(caller.municipality(), caller.account(), Optional.empty());
            pages.read(connection, reader, asked, Integer.MAX_VALUE, revision -> {
                ground.put(revision);
                return true;
            });
        }
    }

    /** Every CLIENT of the cases where one is written: a second is refused, and the highest protection counts. */
    private void clients(Connection connection, Caller caller, Ground ground, List<Change> changes)
            throws SQLException {
        List<Change> asking = changes.stream()
                .filter(ClientPolicy::asksClients)
                .filter(change -> ground.cases.containsKey(change.caseId()))
                .toList();
        records.allOfKind(connection, caller.municipality(), collect(asking, Change::caseId), Kind.CLIENT.name())
                .forEach(ground::put);
    }

    /** Every state in which the strokes of the case have stood, where a change signs on the glass: by kind, not by case. */
    private void signatures(Connection connection, Caller caller, Ground ground, List<Change> changes)
            throws SQLException {
        Map<String, Set<UUID>> asked = changes.stream()
                .filter(SigningFacts::signsOnGlass)
                .filter(change -> ground.cases.containsKey(change.caseId())
                        && AccessRules.mayRead(
                                caller, ground.cases.get(change.caseId()).holders()))
                .collect(Collectors.groupingBy(Change::kind, Collectors.mapping(Change::caseId, Collectors.toSet())));
        for (Map.Entry<String, Set<UUID>> kind : asked.entrySet()) {
            List<Revision> newest =
                    records.allOfKind(connection, caller.municipality(), kind.getValue(), kind.getKey());
            newest.forEach(ground::rememberSignatures);
            Set<UUID> ids = newest.stream().map(Revision::id).collect(Collectors.toSet());
            history.ofAll(connection, caller.municipality(), ids).forEach(ground::rememberSignatures);
        }
    }

    private void cases(Connection connection, Caller caller, Ground ground, Set<UUID> cases) throws SQLException {
        ground.heldBefore.addAll(leavers.heldBefore(connection, caller.municipality(), caller.account(), cases));
        Set<UUID> missing = new HashSet<>(cases);
        missing.removeAll(ground.cases.keySet());
        ground.erased.addAll(leavers.erased(connection, caller.municipality(), missing));
    }

    private void records(Connection connection, Caller caller, Ground ground, List<Change> changes)
            throws SQLException {
        ground.places.putAll(records.places(connection, caller.municipality(), collect(changes, Change::record)));
        Set<UUID> existing = new HashSet<>();
        for (Change change : changes) {
            if (Optional.ofNullable(ground.places.get(change.record()))
                    .filter(place -> place.isIn(change.caseId()))
                    .isPresent()) {
                existing.add(change.record());
            }
        }
        records.newest(connection, caller.municipality(), existing).values().forEach(ground::put);
        history.docs(connection, caller.municipality(), older(ground, changes)).forEach(ground::remember);
    }

    /** The superseded states that merging will ask for. */
    private static Set<RevisionKey> older(Ground ground, Collection<Change> changes) {
        Set<RevisionKey> keys = new HashSet<>();
        for (Change change : changes) {
            Optional<Revision> newest = ground.newest(change.record());
            if (newest.isPresent()) {
                keys.add(new RevisionKey(change.record(), change.base()));
                for (LoggedChange link : Predecessors.of(ground, change)) {
                    keys.add(new RevisionKey(change.record(), link.result().revision() - 1));
                    keys.add(new RevisionKey(change.record(), link.result().revision()));
                }
            }
        }
        keys.removeIf(key -> key.revision() < 1
                || key.revision() >= ground.newest(key.record()).orElseThrow().number());
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
