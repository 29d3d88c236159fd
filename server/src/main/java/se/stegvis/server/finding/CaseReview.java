package se.stegvis.server.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.server.reminder.NewReminder;
import se.stegvis.server.reminder.Recipients;
import se.stegvis.server.reminder.ReminderSubject;
import se.stegvis.server.team.CaseRow;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.reminder.CaseFinding;
import se.stegvis.shared.reminder.CaseFindings;
import se.stegvis.shared.reminder.CaseStage;
import se.stegvis.shared.reminder.FindingRules;
import se.stegvis.shared.reminder.Stage;

/**
 * The result of the review of one case on one day. Pure.
 *
 * @param openFinding open findings now
 * @param gone findings that were open before and are closed now
 * @param reminders to be issued now
 * @param next when to look again by itself; empty when the case is closed or gone
 */
record CaseReview(
        List<OpenFinding> openFinding, List<CaseFinding> gone, List<NewReminder> reminders, Optional<LocalDate> next) {

    /** @param kind of the record that the finding is about */
    record OpenFinding(CaseFinding finding, String kind) {}

    /** A finding keeps the day it was first notified of for as long as it is open. */
    private record FindingKey(String rule, UUID record) {
        static FindingKey of(CaseFinding finding) {
            return new FindingKey(finding.rule().name(), finding.record());
        }
    }

    /** By what rules a case is looked at, and who is notified. */
    record Reviewer(CaseFindings findings, FindingRules rules, Recipients recipients, LocalDate today) {

        CaseReview at(CaseRow row, List<CareRecord> records, List<FindingRepository.FindingRow> notifiedFinding) {
            Map<FindingKey, FindingRepository.FindingRow> before =
                    notifiedFinding.stream().collect(Collectors.toMap(one -> FindingKey.of(one.finding()), one -> one));
            Map<UUID, String> kinds = new HashMap<>();
            records.forEach(one -> kinds.put(one.id(), one.header().kind()));
            List<OpenFinding> openFinding = new ArrayList<>();
            List<NewReminder> reminders = new ArrayList<>();
            Optional<LocalDate> next = Optional.empty();
            for (CaseFinding seen : foreseen(row, records)) {
                FindingRepository.FindingRow already = before.get(FindingKey.of(seen));
                CaseFinding finding = already != null && seen.standsOn(today)
                        ? seen.since(already.finding().on())
                        : seen;
                if (finding.standsOn(today)) {
                    openFinding.add(new OpenFinding(finding, kinds.getOrDefault(finding.record(), Kind.CASE.name())));
                    before.remove(FindingKey.of(seen));
                    LocalDate through = already == null ? finding.from().minusDays(1) : already.toldThrough();
                    reminders.addAll(reminders(row, finding, through));
                }
                next = earlier(next, rules.nextAfter(finding, today));
            }
            List<CaseFinding> gone = before.values().stream()
                    .map(FindingRepository.FindingRow::finding)
                    .toList();
            return new CaseReview(openFinding, gone, reminders, next);
        }

        private List<CaseFinding> foreseen(CaseRow row, List<CareRecord> records) {
            if (row.summary().closedOn().isPresent()) {
                return List.of();
            }
            Stream<CaseFinding> ofHolders =
                    recipients.missing(row.holders()).stream().map(rule -> new CaseFinding(rule, row.caseId(), today));
            List<CaseFinding> read = records.stream()
                    .filter(CareCase.class::isInstance)
                    .findFirst()
                    .map(careCase -> findings.foreseen((CareCase) careCase, records, today))
                    .orElse(List.of());
            return Stream.concat(ofHolders, read.stream().filter(finding -> !finding.rule()
                            .isAboutHolders()))
                    .filter(finding -> finding.standsOn(today) || finding.from().isAfter(today))
                    .toList();
        }

        private List<NewReminder> reminders(CaseRow row, CaseFinding finding, LocalDate toldThrough) {
            ReminderSubject about =
                    new ReminderSubject(finding.record(), row.caseId(), finding.on(), Optional.of(finding.rule()));
            List<NewReminder> reminders = new ArrayList<>();
            for (Stage stage : rules.dueOn(finding, toldThrough, today)) {
                CaseStage of = (CaseStage) stage.rule();
                recipients.of(of, row.holders()).forEach(to -> reminders.add(new NewReminder(about, stage, to)));
            }
            return reminders;
        }

        private static Optional<LocalDate> earlier(Optional<LocalDate> one, LocalDate other) {
            return one.filter(day -> day.isBefore(other)).or(() -> Optional.of(other));
        }
    }
}
