package se.stegvis.server.reminder;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
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
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.team.CaseRow;
import se.stegvis.server.team.Municipalities;
import se.stegvis.server.team.Municipality;
import se.stegvis.server.team.Staff;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.reminder.CaseFindings;
import se.stegvis.shared.reminder.FindingRules;

/**
 * Looks at the cases whose day to be looked at has come: finds what no follow-up date tells of, reminds of it, and
 * settles what is dealt with. Costs by the cases that changed or have come to a day, never by those that are stored.
 * Several at once, or one that dies, give each reminder once: a case moves on by compare-and-set in the transaction that
 * writes its reminders.
 */
@Singleton
public class CaseWatch {
    private static final int PAGE = 100;

    private final Transactions transactions;
    private final Municipalities municipalities;
    private final CaseRegister cases;
    private final RecordPages pages;
    private final RecipientsReader people;
    private final Giving giving;
    private final SwedishCalendar calendar;
    private final Processes processes;

    CaseWatch(
            Transactions transactions,
            Municipalities municipalities,
            CaseRegister cases,
            RecordPages pages,
            RecipientsReader people,
            Giving giving,
            SwedishCalendar calendar,
            Processes processes) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.cases = cases;
        this.pages = pages;
        this.people = people;
        this.giving = giving;
        this.calendar = calendar;
        this.processes = processes;
    }

    /** Looks at all that is due; the number of reminders given. A day begins at eight in the morning, Swedish time. */
    public int look(Instant now) {
        LocalDate today = MailHours.day(now);
        int given = 0;
        for (Municipality municipality : municipalities.findAllOrderBySlug()) {
            transactions.write(tx -> {
                Staff staff = people.on(tx, municipality.id(), today).staff();
                new UnheldCases(tx, municipality.id(), staff).touch(today);
                return true;
            });
            Page page;
            do {
                page = transactions.write(tx -> page(tx, municipality.id(), today, now));
                given += page.given();
            } while (page.looked() == PAGE);
        }
        return given;
    }

    /** @param looked cases read, given the reminders that came of them */
    private record Page(int looked, int given) {}

    private Page page(Connection tx, int municipality, LocalDate today, Instant now) throws SQLException {
        WatchTable watches = new WatchTable(tx, municipality);
        List<WatchTable.Watch> due = watches.due(today, PAGE);
        if (due.isEmpty()) {
            return new Page(0, 0);
        }
        List<UUID> ids = due.stream().map(WatchTable.Watch::caseId).toList();
        Map<UUID, CaseRow> rows = cases.read(tx, municipality, ids);
        Map<UUID, List<CareRecord>> records = records(tx, municipality, ids);
        FindingTable table = new FindingTable(tx, municipality);
        Map<UUID, List<FindingTable.Told>> told =
                table.open(ids).stream().collect(Collectors.groupingBy(FindingTable.Told::caseId));
        CaseFindings findings = new CaseFindings(calendar, processes.of(tx, municipality));
        CaseLook.Looker looker =
                new CaseLook.Looker(findings, new FindingRules(calendar), people.on(tx, municipality, today), today);
        List<NewReminder> reminders = new ArrayList<>();
        for (WatchTable.Watch watch : due) {
            Optional<CaseLook> look = Optional.ofNullable(rows.get(watch.caseId()))
                    .map(row -> looker.at(
                            row,
                            records.getOrDefault(row.caseId(), List.of()),
                            told.getOrDefault(row.caseId(), List.of())));
            if (watches.move(watch, look.flatMap(CaseLook::next)) && look.isPresent()) {
                table.keep(look.get().standing(), watch.caseId(), today);
                table.settle(look.get().gone());
                reminders.addAll(look.get().reminders());
            }
        }
        giving.give(tx, municipality, reminders, now);
        return new Page(due.size(), reminders.size());
    }

    private Map<UUID, List<CareRecord>> records(Connection tx, int municipality, List<UUID> ids) throws SQLException {
        Map<UUID, List<CareRecord>> records = new HashMap<>();
        List<RecordPages.Span> whole =
                ids.stream().map(id -> new RecordPages.Span(id, 0, 0)).toList();
        // Nobody's device: nothing is left out.
        var reader = new RecordPages.Reader(municipality, new UUID(0, 0), Optional.empty());
        pages.read(tx, reader, whole, Integer.MAX_VALUE, revision -> {
            records.computeIfAbsent(revision.caseId(), id -> new ArrayList<>()).add(revision.view());
            return true;
        });
        return records;
    }
}
