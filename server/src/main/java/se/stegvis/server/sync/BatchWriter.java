package se.stegvis.server.sync;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.stegvis.server.access.Caller;
import se.stegvis.server.attachment.AttachmentRefStore;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.record.HistoryStore;
import se.stegvis.server.record.OpenConflicts;
import se.stegvis.server.record.RecordStore;
import se.stegvis.server.record.Revision;
import se.stegvis.server.record.SentAssignments;
import se.stegvis.server.reminder.ReminderPlanner;
import se.stegvis.server.team.CaseLeavers;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.team.CaseRow;
import se.stegvis.server.team.HolderLock;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.sync.Change;

/** Writes what a batch came to, in a handful of statements whatever its size. The counters of the cases come last. */
@Singleton
final class BatchWriter {
    private final RecordStore records;
    private final HistoryStore history;
    private final OpenConflicts conflicts;
    private final SentAssignments assignments;
    private final ChangeLog log;
    private final QuarantineStore quarantine;
    private final CaseRegister register;
    private final CaseLeavers leavers;
    private final HolderLock lock;
    private final ReminderPlanner planner;
    private final AttachmentRefStore names;
    private final AuditLog audit;

    BatchWriter(
            RecordStore records,
            HistoryStore history,
            OpenConflicts conflicts,
            SentAssignments assignments,
            ChangeLog log,
            QuarantineStore quarantine,
            CaseRegister register,
            CaseLeavers leavers,
            HolderLock lock,
            ReminderPlanner planner,
            AttachmentRefStore names,
            AuditLog audit) {
        this.records = records;
        this.history = history;
        this.conflicts = conflicts;
        this.assignments = assignments;
        this.log = log;
        this.quarantine = quarantine;
        this.register = register;
        this.leavers = leavers;
        this.lock = lock;
        this.planner = planner;
        this.names = names;
        this.audit = audit;
    }

    void write(Connection connection, Caller caller, UUID device, PushBatch batch, Instant now) throws SQLException {
        int municipality = caller.municipality();
        log.insert(connection, municipality, device, batch.answers, now);
        quarantine.insert(
                connection, municipality, caller.account(), device, batch.quarantined, openings(caller, batch), now);
        records(connection, municipality, batch);
        for (PushBatch.HandOver handOver : batch.handOvers) {
            leavers.handOver(connection, handOver.before(), handOver.after(), now);
        }
        holders(connection, municipality, batch);
        List<CareRecord> newest = batch.newest().stream().map(Revision::view).toList();
        planner.plan(connection, municipality, newest, now);
        assignments.project(connection, municipality, newest);
        names.follow(connection, municipality, batch.visits(), now);
        audit.write(connection, entries(caller, device, batch));
        cases(connection, municipality, batch);
    }

    /** The team of each case that is opened in quarantine, as it would have been opened. */
    private static Map<UUID, Optional<UUID>> openings(Caller caller, PushBatch batch) {
        return batch.quarantined.stream()
                .filter(change -> batch.openings.contains(change.id()))
                .collect(Collectors.toMap(Change::id, change -> CaseOpening.withDefaults(Doc.of(change.set()), caller)
                        .get(CareCase.TEAM)));
    }

    /** Nobody who gets a case is ended, or gets another role or teams, at the same moment. */
    private void holders(Connection connection, int municipality, PushBatch batch) throws SQLException {
        Set<UUID> named = new TreeSet<>();
        Map<UUID, Integer> newly = new TreeMap<>();
        for (CaseRow opened : batch.opened.values()) {
            named.addAll(opened.holders().named());
        }
        named.forEach(account -> judged(account, batch, newly));
        for (PushBatch.HandOver handOver : batch.handOvers) {
            Set<UUID> after = handOver.after().named();
            if (!after.equals(handOver.before().named()) || !handOver.newly().isEmpty()) {
                named.addAll(after);
                handOver.newly().forEach(account -> judged(account, batch, newly));
            }
        }
        lock.take(connection, municipality, named, newly);
    }

    /** An account that was not asked for stood there before, so the change did not judge it. */
    private static void judged(UUID account, PushBatch batch, Map<UUID, Integer> newly) {
        Optional.ofNullable(batch.judgedVersions().get(account)).ifPresent(version -> newly.put(account, version));
    }

    private void records(Connection connection, int municipality, PushBatch batch) throws SQLException {
        List<Revision> newest = batch.newest();
        Predicate<Revision> isNew = revision -> batch.replaced.get(revision.id()) == 0;
        records.insert(connection, municipality, newest.stream().filter(isNew).toList());
        records.replace(
                connection, municipality, newest.stream().filter(isNew.negate()).toList(), batch.replaced);
        history.insert(connection, municipality, batch.passedOver());
        conflicts.project(
                connection,
                municipality,
                newest.stream()
                        .filter(revision -> batch.conflicted.contains(revision.id()))
                        .toList());
    }

    private void cases(Connection connection, int municipality, PushBatch batch) throws SQLException {
        List<CaseRow> rewritten = new ArrayList<>();
        Map<UUID, Long> bumped = new LinkedHashMap<>();
        for (UUID caseId : batch.touched) {
            if (batch.opened.containsKey(caseId)) {
                continue;
            }
            if (batch.rewritten.contains(caseId)) {
                rewritten.add(batch.row(caseId));
            } else {
                bumped.put(caseId, batch.row(caseId).seq());
            }
        }
        register.insert(connection, batch.opened.values());
        register.update(connection, rewritten);
        register.bump(connection, municipality, bumped);
    }

    /** One line per case: the author of each record is in the record. */
    private static List<AuditEntry> entries(Caller caller, UUID device, PushBatch batch) {
        List<AuditEntry> entries = new ArrayList<>();
        Map<UUID, Long> written =
                batch.revisions.stream().collect(Collectors.groupingBy(Revision::caseId, Collectors.counting()));
        written.forEach((caseId, count) -> entries.add(
                entry(caller, device, AuditEntry.Action.WRITE, caseId, Optional.empty(), "records=" + count)));
        batch.takenOver.forEach(caseId -> entries.add(entry(
                caller, device, AuditEntry.Action.TAKEN_OVER, caseId, Optional.empty(), CareCase.RESPONSIBLE.name())));
        for (PushBatch.ProtectionChange change : batch.protections) {
            entries.add(entry(
                    caller,
                    device,
                    change.after().isBelow(change.before())
                            ? AuditEntry.Action.PROTECTION_LOWERED
                            : AuditEntry.Action.PROTECTION_RAISED,
                    change.caseId(),
                    Optional.of(change.client()),
                    change.before() + " to " + change.after()));
        }
        for (Change change : batch.quarantined) {
            entries.add(entry(
                    caller,
                    device,
                    AuditEntry.Action.QUARANTINED,
                    change.caseId(),
                    Optional.of(change.record()),
                    change.kind()));
        }
        batch.answers.stream()
                .filter(answer -> answer.result().problem().isPresent())
                .forEach(answer -> entries.add(entry(
                        caller,
                        device,
                        AuditEntry.Action.REFUSED,
                        answer.caseId(),
                        Optional.of(answer.record()),
                        answer.result().problem().orElseThrow().name())));
        return entries;
    }

    private static AuditEntry entry(
            Caller caller,
            UUID device,
            AuditEntry.Action action,
            UUID caseId,
            Optional<UUID> careRecord,
            String detail) {
        return new AuditEntry(
                caller.municipality(),
                caller.account(),
                Optional.of(device),
                action,
                Optional.of(caseId),
                careRecord,
                detail,
                caller.isServer() ? AuditEntry.Initiator.MACHINE : AuditEntry.Initiator.PERSON);
    }
}
