package se.stegvis.server.finding;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.process.Processes;
import se.stegvis.server.record.RecordPages;
import se.stegvis.server.reminder.CaseWatches;
import se.stegvis.server.reminder.MailHours;
import se.stegvis.server.reminder.NewReminder;
import se.stegvis.server.reminder.RecipientsReader;
import se.stegvis.server.reminder.ReminderInserter;
import se.stegvis.server.reminder.SwedishCalendar;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.team.CaseRow;
import se.stegvis.server.team.Municipality;
import se.stegvis.server.team.MunicipalityRepository;
import se.stegvis.server.team.Staff;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.reminder.CaseFindings;
import se.stegvis.shared.reminder.FindingRules;

/**
 * Looks at the cases whose day to be looked at has come: computes the findings that no follow-up date covers, reminds
 * of them, and settles what is dealt with. Costs by the cases that changed or have come to a day, never by those that
 * are stored. Several at once, or one that dies, give each reminder once: a case moves on by compare-and-set in the
 * transaction that writes its reminders.
 */
@Singleton
public class CaseWatch {
    private static final int PAGE = 100;

    private final Transactions transactions;
    private final MunicipalityRepository municipalities;
    private final CaseRegister cases;
    private final RecordPages pages;
    private final RecipientsReader people;
    private final ReminderInserter inserter;
    private final SwedishCalendar calendar;
    private final Processes processes;
    private final FindingRepository findings;
    private final CaseWatches watches;
    private final HolderWatch holders;

    CaseWatch(
            Transactions transactions,
            MunicipalityRepository municipalities,
            CaseRegister cases,
            RecordPages pages,
            RecipientsReader people,
            ReminderInserter inserter,
            SwedishCalendar calendar,
            Processes processes,
            FindingRepository findings,
            CaseWatches watches,
            HolderWatch holders) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.cases = cases;
        this.pages = pages;
        this.people = people;
        this.inserter = inserter;
        this.calendar = calendar;
        this.processes = processes;
        this.findings = findings;
        this.watches = watches;
        this.holders = holders;
    }

    /** Looks at all that is due; the number of reminders issued. A day begins at eight in the morning, Swedish time. */
    public int look(Instant now) {
        LocalDate today = MailHours.day(now);
        int given = 0;
        for (Municipality municipality : municipalities.findAllOrderBySlug()) {
            transactions.write(() -> {
                Staff staff = people.on(municipality.id(), today).staff();
                holders.touch(municipality.id(), staff, today);
            });
            WatchPage page;
            do {
                page = transactions.write(() -> page(municipality.id(), today, now));
                given += page.given();
            } while (page.looked() == PAGE);
        }
        return given;
    }

    /** @param looked cases read, issued the reminders that came of them */
    private record WatchPage(int looked, int given) {}

    private WatchPage page(int municipality, LocalDate today, Instant now) {
        List<CaseWatches.Watch> due = watches.due(municipality, today, PAGE);
        if (due.isEmpty()) {
            return new WatchPage(0, 0);
        }
        List<UUID> ids = due.stream().map(CaseWatches.Watch::caseId).toList();
        Map<UUID, CaseRow> rows = cases.read(municipality, ids);
        Map<UUID, List<CareRecord>> records = records(municipality, ids);
        Map<UUID, List<FindingRepository.FindingRow>> told = findings.open(municipality, ids).stream()
                .collect(Collectors.groupingBy(FindingRepository.FindingRow::caseId));
        CaseFindings rules = new CaseFindings(calendar, processes.of(municipality));
        CaseReview.Reviewer reviewer =
                new CaseReview.Reviewer(rules, new FindingRules(calendar), people.on(municipality, today), today);
        List<NewReminder> reminders = new ArrayList<>();
        for (CaseWatches.Watch watch : due) {
            Optional<CaseReview> look = Optional.ofNullable(rows.get(watch.caseId()))
                    .map(row -> reviewer.at(
                            row,
                            records.getOrDefault(row.caseId(), List.of()),
                            told.getOrDefault(row.caseId(), List.of())));
            if (watches.move(municipality, watch, look.flatMap(CaseReview::next)) && look.isPresent()) {
                keep(municipality, watch.caseId(), look.get(), today);
                reminders.addAll(look.get().reminders());
            }
        }
        inserter.give(municipality, reminders, now);
        return new WatchPage(due.size(), reminders.size());
    }

    private void keep(int municipality, UUID caseId, CaseReview look, LocalDate today) {
        List<FindingRepository.FindingRow> open = look.openFinding().stream()
                .map(one -> new FindingRepository.FindingRow(
                        municipality,
                        caseId,
                        one.finding().record(),
                        one.finding().rule(),
                        one.kind(),
                        one.finding().on(),
                        today))
                .toList();
        if (!open.isEmpty()) {
            findings.keep(open);
        }
        look.gone().forEach(one -> findings.settle(municipality, one.record(), one.rule()));
    }

    private Map<UUID, List<CareRecord>> records(int municipality, List<UUID> ids) {
        Map<UUID, List<CareRecord>> records = new HashMap<>();
        List<RecordPages.SequenceSpan> whole =
                ids.stream().map(id -> new RecordPages.SequenceSpan(id, 0, 0)).toList();
        // Nobody's device: nothing is left out.
        var reader = new RecordPages.PageReader(municipality, new UUID(0, 0), Optional.empty());
        pages.read(reader, whole, Integer.MAX_VALUE, revision -> {
            records.computeIfAbsent(revision.caseId(), id -> new ArrayList<>()).add(revision.view());
            return true;
        });
        return records;
    }
}
