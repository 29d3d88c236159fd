package se.stegvis.server.sync;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;

/**
 * All that a push comes to, decided and not yet stored. {@link BatchWriter} writes it without asking anything more.
 *
 * @param results one per change, in the order sent
 * @param answers those among them that a repeated change gets again
 * @param quarantined changes that are kept for the holder of their case
 * @param openings the team of each case that one of these opens, by change; empty when it names none
 * @param accounts the version of each account by which it was decided whether somebody fits as holder
 * @param audit its lines in the audit log
 */
record PushPlan(
        Submission by,
        List<ChangeResult> results,
        List<LoggedChange> answers,
        List<Change> quarantined,
        Map<UUID, Optional<UUID>> openings,
        RecordPlan records,
        CasePlan cases,
        Map<UUID, Integer> accounts,
        List<AuditEntry> audit) {
    PushPlan {
        results = List.copyOf(results);
        answers = List.copyOf(answers);
        quarantined = List.copyOf(quarantined);
        openings = Map.copyOf(openings);
        accounts = Map.copyOf(accounts);
        audit = List.copyOf(audit);
    }
}
