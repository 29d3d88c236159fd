package se.stegvis.server.finding;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.process.Processes;
import se.stegvis.server.record.RecordPages;
import se.stegvis.server.reminder.RecipientsReader;
import se.stegvis.server.reminder.SwedishCalendar;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.reminder.CaseFindings;
import se.stegvis.shared.reminder.FindingRules;

/** Reviews the cases of a page: their records and what was found before, beside the rules of the day. */
@Singleton
class CaseReviews {
    private final CaseRegister cases;
    private final RecordPages pages;
    private final FindingRepository findings;
    private final RecipientsReader people;
    private final SwedishCalendar calendar;
    private final Processes processes;

    CaseReviews(
            CaseRegister cases,
            RecordPages pages,
            FindingRepository findings,
            RecipientsReader people,
            SwedishCalendar calendar,
            Processes processes) {
        this.cases = cases;
        this.pages = pages;
        this.findings = findings;
        this.people = people;
        this.calendar = calendar;
        this.processes = processes;
    }

    /** The review of each of these cases that is there. */
    Map<UUID, CaseReview> of(int municipality, List<UUID> ids, LocalDate today) {
        Map<UUID, List<CareRecord>> records = records(municipality, ids);
        Map<UUID, List<FindingRepository.FindingRow>> told = findings.open(municipality, ids).stream()
                .collect(Collectors.groupingBy(FindingRepository.FindingRow::caseId));
        CaseFindings rules = new CaseFindings(calendar, processes.of(municipality));
        CaseReview.Reviewer reviewer =
                new CaseReview.Reviewer(rules, new FindingRules(calendar), people.on(municipality, today), today);
        Map<UUID, CaseReview> reviews = new HashMap<>();
        cases.read(municipality, ids)
                .forEach((id, row) -> reviews.put(
                        id, reviewer.at(row, records.getOrDefault(id, List.of()), told.getOrDefault(id, List.of()))));
        return reviews;
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
