package se.stegvis.server.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.access.Caller;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.record.Revision;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.sync.Change;

/** The lines of a push in the audit log. */
final class PushAudit {
    private final Submission by;

    private PushAudit(Submission by) {
        this.by = by;
    }

    /** One line per case that is written: the author of each record is in the record. */
    static List<AuditEntry> entries(
            Submission by,
            List<Revision> accepted,
            CasePlan cases,
            List<Change> quarantined,
            List<LoggedChange> answers) {
        PushAudit audit = new PushAudit(by);
        List<AuditEntry> entries = new ArrayList<>();
        Map<UUID, Long> written =
                accepted.stream().collect(Collectors.groupingBy(Revision::caseId, Collectors.counting()));
        written.forEach((caseId, count) ->
                entries.add(audit.entry(AuditEntry.Action.WRITE, caseId, Optional.empty(), "records=" + count)));
        cases.takenOver()
                .forEach(caseId -> entries.add(audit.entry(
                        AuditEntry.Action.TAKEN_OVER, caseId, Optional.empty(), CareCase.RESPONSIBLE.name())));
        cases.protections().forEach(change -> entries.add(audit.protection(change)));
        quarantined.forEach(change -> entries.add(audit.entry(
                AuditEntry.Action.QUARANTINED, change.caseId(), Optional.of(change.record()), change.kind())));
        answers.forEach(answer -> answer.result()
                .problem()
                .ifPresent(problem -> entries.add(audit.entry(
                        AuditEntry.Action.REFUSED, answer.caseId(), Optional.of(answer.record()), problem.name()))));
        return entries;
    }

    private AuditEntry protection(ProtectionChange change) {
        return entry(
                change.isLowered() ? AuditEntry.Action.PROTECTION_LOWERED : AuditEntry.Action.PROTECTION_RAISED,
                change.caseId(),
                Optional.of(change.client()),
                change.before() + " to " + change.after());
    }

    private AuditEntry entry(AuditEntry.Action action, UUID caseId, Optional<UUID> careRecord, String detail) {
        Caller caller = by.caller();
        return new AuditEntry(
                caller.municipality(),
                caller.account(),
                Optional.of(by.device()),
                action,
                Optional.of(caseId),
                careRecord,
                detail,
                caller.isServer() ? AuditEntry.Initiator.MACHINE : AuditEntry.Initiator.PERSON);
    }
}
