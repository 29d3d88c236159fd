package se.stegvis.server.web.casepage;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.finding.OpenFindings;
import se.stegvis.server.problem.RedactedStackTrace;
import se.stegvis.server.process.Processes;
import se.stegvis.server.record.CaseReading.OpenedCase;
import se.stegvis.server.record.HistoryStore;
import se.stegvis.server.record.Revision;
import se.stegvis.server.record.SentAssignments;
import se.stegvis.server.reminder.OpenFollowUps;
import se.stegvis.server.reminder.RecipientsReader;
import se.stegvis.server.team.CaseRow;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.server.web.worklist.Pictures;
import se.stegvis.server.web.worklist.RecordWords;
import se.stegvis.server.web.worklist.WorkCase;
import se.stegvis.server.web.worklist.WorklistFilter;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.guide.CaseGuide;
import se.stegvis.shared.guide.GuideFailed;
import se.stegvis.shared.merge.ConflictEntry;
import se.stegvis.shared.merge.Conflicts;
import se.stegvis.shared.record.Assignment;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CaseClients;
import se.stegvis.shared.record.CaseNumber;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.PictureRecord;
import se.stegvis.shared.record.Protection;
import se.stegvis.shared.record.TraceField;
import se.stegvis.shared.text.BidiIsolation;
import se.stegvis.shared.time.DateWords;
import se.stegvis.shared.time.SwedishTime;
import se.stegvis.shared.wording.FieldLine;
import se.stegvis.shared.wording.FieldReader;
import se.stegvis.shared.wording.RecordLines;

/** Puts an opened case into words. */
@Singleton
class CaseViews {
    /** These are the head of the page, not notes in it. */
    private static final Set<Kind> HEAD = EnumSet.of(Kind.CASE, Kind.CLIENT);

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
        List<FieldLine> facts = new ArrayList<>(facts(row, step(row, guide, names), toSeeTo(work, names), names));
        facts.addAll(traces(records, names));
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
                sheets(opened, records, caller, names));
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

    private static String toSeeTo(WorkCase work, Names names) {
        return work.findings().stream()
                .map(found -> names.finding(found) + ": " + names.why(found.rule()))
                .collect(Collectors.joining("\n"));
    }

    private static List<FieldLine> facts(CaseRow row, String step, String toSeeTo, Names names) {
        String since = row.summary().stepSince().map(LocalDate::toString).orElse("–");
        return List.of(
                new FieldLine(
                        names.text("overview.worker"),
                        names.worker(row.holders().responsible())),
                new FieldLine(
                        names.text("case.therapist"),
                        row.holders().occupationalTherapist().map(names::worker).orElse("–")),
                new FieldLine(
                        names.text("case.deputy"),
                        row.holders().deputy().map(names::worker).orElse("–")),
                new FieldLine(
                        names.text("overview.group"),
                        names.group(row.summary().needGroup().orElse(WorklistFilter.NONE))),
                new FieldLine(names.text("overview.step"), step),
                new FieldLine(names.text("case.since"), since),
                new FieldLine(names.text("overview.toSeeTo"), toSeeTo.isEmpty() ? "–" : toSeeTo));
    }

    /** A team lead's act on the case out of turn: who, when and why. */
    private static List<FieldLine> traces(List<CareRecord> records, Names names) {
        List<FieldLine> lines = new ArrayList<>();
        for (CareRecord one : records) {
            if (one instanceof CareCase careCase) {
                trace(careCase.doc().get(CareCase.TAKEN_OVER), names.text("case.takenOver"), names)
                        .ifPresent(lines::add);
                trace(careCase.doc().get(CareCase.ASSIGNED), names.text("case.assigned"), names)
                        .ifPresent(lines::add);
            } else if (one instanceof Client client) {
                trace(client.doc().get(Client.LOWERED), names.text("case.lowered"), names)
                        .ifPresent(lines::add);
            }
        }
        return lines;
    }

    private static Optional<FieldLine> trace(Doc told, String label, Names names) {
        return told.get(TraceField.BY)
                .map(by -> new FieldLine(
                        label,
                        BidiIsolation.joined(
                                ", ",
                                names.worker(by),
                                told.get(TraceField.AT)
                                        .map(at -> DateWords.iso(SwedishTime.day(at)))
                                        .orElse("–"),
                                told.get(TraceField.WHY).orElse("–"))));
    }

    /** As the version that the case follows calls it; by its key where that version has no such step. */
    private static String step(CaseRow row, Optional<CaseGuide> guide, Names names) {
        return guide.flatMap(found -> found.guide().here())
                .filter(step -> row.summary().step().isPresent())
                .map(step -> step.label().in(names.language()))
                .orElseGet(() -> row.summary().step().orElseGet(() -> names.step(WorklistFilter.NONE)));
    }

    /** Newest first, by when it happened. */
    private List<CaseView.Sheet> sheets(OpenedCase opened, List<CareRecord> records, Caller caller, Names names) {
        boolean mayWrite = AccessRules.mayWrite(caller, opened.row().holders());
        Map<UUID, Instant> signed = signedAt(opened, caller, names);
        return opened.records().stream()
                .filter(revision -> !Kind.in(HEAD, revision.kind())
                        || !Conflicts.open(revision.doc()).isEmpty())
                .sorted(Comparator.comparing(CaseViews::day).reversed())
                .map(revision -> sheet(
                        revision,
                        signed.getOrDefault(revision.id(), revision.origin().receivedAt()),
                        records,
                        mayWrite,
                        caller,
                        names))
                .toList();
    }

    /** @param signed when it was signed; only of signed records */
    private static CaseView.Sheet sheet(
            Revision revision, Instant signed, List<CareRecord> records, boolean mayWrite, Caller caller, Names names) {
        CareRecord view = revision.view();
        UUID signer = view.signedBy().orElse(revision.origin().author());
        FieldReader words =
                revision.signed() ? RecordWords.of(names, view, records, signed) : RecordWords.of(names, view, records);
        List<UUID> conflicts =
                Conflicts.open(revision.doc()).stream().map(ConflictEntry::id).toList();
        return new CaseView.Sheet(
                revision.id(),
                revision.number(),
                names.kind(revision.kind()),
                day(revision).toString(),
                revision.signed()
                        ? names.workerAt(signer, signed)
                        : names.worker(revision.origin().author()),
                revision.signed(),
                conflicts,
                mayWrite && SentAssignments.waits(view) && !isOwn(view, caller),
                RecordLines.of(words, view),
                view instanceof PictureRecord visit
                        ? new Pictures(names)
                                .of(
                                        visit,
                                        revision.signed() ? names.workerAt(signer, signed) : names.worker(signer),
                                        day(revision).toString())
                        : List.of());
    }

    /** Sent by the reader to a unit of the municipality, whose people answer it. */
    private static boolean isOwn(CareRecord view, Caller caller) {
        return view instanceof Assignment assignment
                && assignment.isInside()
                && view.signedBy().equals(Optional.of(caller.account()));
    }

    private static LocalDate day(Revision revision) {
        return revision.view()
                .happenedAt()
                .map(OffsetDateTime::toLocalDate)
                .orElseGet(() -> SwedishTime.day(revision.origin().receivedAt()));
    }
}
