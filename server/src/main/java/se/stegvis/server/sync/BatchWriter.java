package se.stegvis.server.sync;

import jakarta.inject.Singleton;
import java.time.Instant;
import se.stegvis.server.audit.AuditLog;

/** Writes a plan, in a handful of statements whatever its size. The counters of the cases come last. */
@Singleton
final class BatchWriter {
    private final ChangeLog log;
    private final QuarantineStore quarantine;
    private final RecordWriter records;
    private final CaseWriter cases;
    private final ProjectionWriter projections;
    private final AuditLog audit;

    BatchWriter(
            ChangeLog log,
            QuarantineStore quarantine,
            RecordWriter records,
            CaseWriter cases,
            ProjectionWriter projections,
            AuditLog audit) {
        this.log = log;
        this.quarantine = quarantine;
        this.records = records;
        this.cases = cases;
        this.projections = projections;
        this.audit = audit;
    }

    void write(PushPlan plan) {
        Submission by = plan.by();
        int municipality = by.municipality();
        Instant now = by.receivedAt();
        log.insert(municipality, by.device(), plan.answers(), now);
        quarantine.insert(municipality, by.caller().account(), by.device(), plan.quarantined(), plan.openings(), now);
        records.write(municipality, plan.records());
        cases.changeHolders(municipality, plan.cases(), plan.accounts(), now);
        projections.write(municipality, plan.records(), now);
        audit.write(plan.audit());
        cases.write(municipality, plan.cases());
    }
}
