package se.stegvis.server.web.casepage;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.access.Caller;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.finding.OpenFindings;
import se.stegvis.server.problem.RedactedStackTrace;
import se.stegvis.server.process.Processes;
import se.stegvis.server.record.CaseReading.OpenedCase;
import se.stegvis.server.record.HistoryStore;
import se.stegvis.server.record.Revision;
import se.stegvis.server.reminder.OpenFollowUps;
import se.stegvis.server.reminder.RecipientsReader;
import se.stegvis.server.team.CaseRow;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.server.web.worklist.WorkCase;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.guide.CaseGuide;
import se.stegvis.shared.guide.GuideFailed;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CaseClients;
import se.stegvis.shared.record.CaseNumber;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.Protection;
import se.stegvis.shared.wording.FieldLine;

/** Puts an opened case into words. */
@Singleton
class CaseViews {
    private static final Logger LOG = LoggerFactory.getLogger(CaseViews.class);

    private final Processes processes;
    private final Transactions transactions;
    private final OpenFindings findings;
    private final OpenFollowUps followUps;
    private final HistoryStore history;
    private final RecipientsReader people;

    CaseViews(
            Processes processes,
            Transactions transactions,
            OpenFindings findings,
            OpenFollowUps followUps,
            HistoryStore history,
            RecipientsReader people) {
        this.processes = processes;
        this.transactions = transactions;
        this.findings = findings;
        this.followUps = followUps;
        this.history = history;
        this.people = people;
    }

    CaseView of(OpenedCase opened, Caller caller, Names names, LocalDate today) {
        CaseRow row = opened.row();
        List<CareRecord> records = opened.records().stream().map(Revision::view).toList();
        CaseClients clients = CaseClients.of(records);
        Optional<Client> client = clients.client();
        WorkCase work = work(caller, row);
        List<FieldLine> told = new ArrayList<>();
        Optional<CaseGuide> guide = guide(
                caller,
                records,
                today,
                () -> told.add(new FieldLine(names.text("case.guide"), names.text("case.guideFailed"))));
        CaseFactLines lines = new CaseFactLines(names);
        List<FieldLine> facts = new ArrayList<>(lines.closed(records));
        facts.addAll(lines.of(row, guide, work));
        facts.addAll(lines.traces(records));
        client.filter(Client::numberElsewhere)
                .ifPresent(one -> told.add(
                        new FieldLine(names.text("case.numberElsewhere"), names.text("case.numberElsewhereWhat"))));
        clients.others()
                .forEach(other -> told.add(new FieldLine(
                        names.text("case.otherPerson"),
                        String.join(
                                "\n", names.client(Optional.of(other.name())), names.text("case.otherPersonWhat")))));
        facts.addAll(told);
        return new CaseView(
                row.caseId(),
                CaseNumber.of(row.caseId()),
                names.client(client.map(Client::name)),
                client.flatMap(Client::writtenNumber).orElse(""),
                row.holders().protection() != Protection.NONE,
                revision(opened),
                NextFollowUp.of(work, names, today),
                work.followUps().isEmpty() && row.summary().closedOn().isEmpty(),
                List.copyOf(facts),
                guide.map(found -> new GuideViews(names).of(found, today)).orElse(null),
                new RecordSheets(caller, names).of(opened, records, signedAt(opened, caller, names)));
    }

    /** When the server first had each record signed; read only where somebody has changed name. */
    private Map<UUID, Instant> signedAt(OpenedCase opened, Caller caller, Names names) {
        return names.anyRenamed()
                ? transactions.snapshot(() ->
                        history.signedAt(caller.municipality(), opened.row().caseId()))
                : Map.of();
    }

    /**
     * Empty also when its process has a fault, which is shown: the page shows what is written in the case all the same.
     */
    private Optional<CaseGuide> guide(Caller caller, List<CareRecord> records, LocalDate today, Runnable tell) {
        Role role = Role.valueOf(caller.role().name());
        try {
            return CaseGuide.of(processes.of(caller.municipality()), records, Optional.of(role), today);
        } catch (GuideFailed fault) {
            LOG.error("no guide by {}: {}", fault.process(), RedactedStackTrace.of(fault));
            tell.run();
            return Optional.empty();
        }
    }

    private static int revision(OpenedCase opened) {
        return opened.records().stream()
                .filter(revision -> Kind.CASE.is(revision.kind()))
                .mapToInt(Revision::number)
                .findFirst()
                .orElse(0);
    }

    /** The open tasks of the case, as the lists count it. */
    private WorkCase work(Caller caller, CaseRow row) {
        List<UUID> only = List.of(row.caseId());
        return transactions.snapshot(() -> new WorkCase(
                row,
                followUps.in(caller.municipality(), only),
                findings.in(caller.municipality(), only).getOrDefault(row.caseId(), List.of()),
                people.whoeverIsAway(caller.municipality())));
    }
}
