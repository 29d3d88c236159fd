package se.stegvis.server.web.followup;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.audit.AuditEntry.Initiator;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.finding.Postponements;
import se.stegvis.server.record.RecordStore;
import se.stegvis.server.web.worklist.ClientNames;
import se.stegvis.server.web.worklist.FilterChoices;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.server.web.worklist.Pagination;
import se.stegvis.server.web.worklist.Week;
import se.stegvis.server.web.worklist.WorkCase;
import se.stegvis.server.web.worklist.Worklist;
import se.stegvis.server.web.worklist.WorklistFilter;

/** Makes the list of follow-ups: what is asked for, why it slipped, and the names of one page. */
@Singleton
class FollowUpList {
    private final Transactions transactions;
    private final Worklist worklist;
    private final FollowUpSearch search;
    private final Postponements slips;
    private final RecordStore records;
    private final ClientNames clients;

    FollowUpList(
            Transactions transactions,
            Worklist worklist,
            FollowUpSearch search,
            Postponements slips,
            RecordStore records,
            ClientNames clients) {
        this.transactions = transactions;
        this.worklist = worklist;
        this.search = search;
        this.slips = slips;
        this.records = records;
        this.clients = clients;
    }

    /** A page of the list with what it can be narrowed to. */
    public record ShownFollowUps(Pagination<FollowUpLine> sheet, FilterChoices choices) {}

    ShownFollowUps page(Caller caller, WorklistFilter filter, int number, Names names, Week week, Initiator initiator) {
        return transactions.write(() -> {
            List<WorkCase> cases = worklist.of(caller);
            Pagination<FoundFollowUp> sheet = Pagination.of(search.find(caller, cases, filter, week), number);
            Map<UUID, String> called = clients.names(caller, caseIds(sheet.lines()), initiator);
            List<FollowUpLine> lines = lines(caller, sheet.lines(), called, names, week);
            return new ShownFollowUps(
                    new Pagination<>(lines, sheet.number(), sheet.of(), sheet.all()), FilterChoices.of(cases, names));
        });
    }

    /** All lines without anybody's name, for a file that leaves the system; noted as an export. */
    List<FollowUpLine> nameless(Caller caller, WorklistFilter filter, Names names, Week week) {
        return transactions.write(() -> {
            List<FoundFollowUp> found = search.find(caller, worklist.of(caller), filter, week);
            clients.noteRead(caller, caseIds(found), "export", Initiator.PERSON);
            return lines(caller, found, Map.of(), names, week);
        });
    }

    private List<FollowUpLine> lines(
            Caller caller, List<FoundFollowUp> found, Map<UUID, String> called, Names names, Week week) {
        List<UUID> late = found.stream()
                .filter(one -> one.due().isBefore(week.today()))
                .map(FoundFollowUp::careRecord)
                .toList();
        List<UUID> moved = found.stream()
                .filter(one -> one.movedTo().isPresent())
                .map(FoundFollowUp::careRecord)
                .toList();
        DelayReasons reasons = new DelayReasons(
                records.newest(caller.municipality(), moved),
                slips.reminded(caller.municipality(), late, week.today()),
                names,
                week.today());
        return found.stream()
                .map(one -> FollowUpLine.of(one, called, reasons, names, week.today()))
                .toList();
    }

    private static List<UUID> caseIds(List<FoundFollowUp> found) {
        return found.stream()
                .map(one -> one.workCase().row().caseId())
                .distinct()
                .toList();
    }
}
