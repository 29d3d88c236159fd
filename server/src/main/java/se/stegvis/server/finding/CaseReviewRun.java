package se.stegvis.server.finding;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.reminder.CaseReviewQueue;
import se.stegvis.server.reminder.MailHours;
import se.stegvis.server.reminder.NewReminder;
import se.stegvis.server.reminder.ReminderIssuer;
import se.stegvis.server.team.Municipality;
import se.stegvis.server.team.MunicipalityRepository;

/**
 * Reviews the cases whose day of review has come: computes the findings that no follow-up date covers, reminds
 * of them, and settles what is dealt with. Costs by the cases that changed or have come to a day, never by those that
 * are stored. Several at once, or one that dies, give each reminder once: a case moves on by compare-and-set in the
 * transaction that writes its reminders.
 */
@Singleton
public class CaseReviewRun {
    private static final int PAGE = 100;

    private final Transactions transactions;
    private final MunicipalityRepository municipalities;
    private final ReminderIssuer issuer;
    private final CaseReviews reviews;
    private final FindingRepository findings;
    private final CaseReviewQueue watches;
    private final HolderReviewScheduler holders;

    CaseReviewRun(
            Transactions transactions,
            MunicipalityRepository municipalities,
            ReminderIssuer issuer,
            CaseReviews reviews,
            FindingRepository findings,
            CaseReviewQueue watches,
            HolderReviewScheduler holders) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.issuer = issuer;
        this.reviews = reviews;
        this.findings = findings;
        this.watches = watches;
        this.holders = holders;
    }

    /** Looks at all that is due; the number of reminders issued. A day begins at eight in the morning, Swedish time. */
    public int reviewDue(Instant now) {
        LocalDate today = MailHours.day(now);
        int given = 0;
        for (Municipality municipality : transactions.snapshot(municipalities::findAllOrderBySlug)) {
            transactions.write(() -> holders.touch(municipality.id(), today));
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
        List<CaseReviewQueue.Watch> due = watches.due(municipality, today, PAGE);
        if (due.isEmpty()) {
            return new WatchPage(0, 0);
        }
        List<UUID> ids = due.stream().map(CaseReviewQueue.Watch::caseId).toList();
        Map<UUID, CaseReview> reviewed = reviews.of(municipality, ids, today);
        List<NewReminder> reminders = new ArrayList<>();
        for (CaseReviewQueue.Watch watch : due) {
            Optional<CaseReview> look = Optional.ofNullable(reviewed.get(watch.caseId()));
            if (watches.move(municipality, watch, look.flatMap(CaseReview::next)) && look.isPresent()) {
                keep(municipality, watch.caseId(), look.get(), today);
                reminders.addAll(look.get().reminders());
            }
        }
        issuer.issue(municipality, reminders, now);
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
}
