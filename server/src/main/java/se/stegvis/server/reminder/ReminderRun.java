package se.stegvis.server.reminder;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.team.CaseRow;
import se.stegvis.server.team.Municipality;
import se.stegvis.server.team.MunicipalityRepository;
import se.stegvis.shared.reminder.ReminderRules;
import se.stegvis.shared.reminder.Stage;
import se.stegvis.shared.time.SwedishTime;

/**
 * Issues the reminders that have fallen due. Costs by what is due, not by what is stored. Any number of runs at the same
 * time, or a run that dies, issues each reminder once: a follow-up moves on by compare-and-set in the transaction that
 * writes its reminders, and the reminders' unique key stands behind that.
 */
@Singleton
public class ReminderRun {
    private static final Logger LOG = LoggerFactory.getLogger(ReminderRun.class);
    private static final int PAGE = 500;

    private final Transactions transactions;
    private final MunicipalityRepository municipalities;
    private final CaseRegister cases;
    private final RecipientsReader people;
    private final ReminderIssuer issuer;
    private final DueFollowUpStore followUps;
    private final ReminderRules rules;

    ReminderRun(
            Transactions transactions,
            MunicipalityRepository municipalities,
            CaseRegister cases,
            RecipientsReader people,
            ReminderIssuer issuer,
            DueFollowUpStore followUps,
            SwedishCalendar calendar) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.cases = cases;
        this.people = people;
        this.issuer = issuer;
        this.followUps = followUps;
        this.rules = new ReminderRules(calendar);
    }

    /** Issues all that is due by the Swedish day of {@code now}; the number of reminders issued. */
    public int issueDue(Instant now) {
        int issued = 0;
        for (Municipality municipality : transactions.snapshot(municipalities::findAllOrderBySlug)) {
            DuePage page;
            do {
                page = transactions.write(() -> page(municipality.id(), now));
                issued += page.issued();
            } while (page.looked() == PAGE);
        }
        return issued;
    }

    /** @param looked rows read, issued the reminders that came of them */
    private record DuePage(int looked, int issued) {}

    private DuePage page(int municipality, Instant now) {
        LocalDate today = SwedishTime.day(now);
        List<DueFollowUp> due = followUps.due(municipality, today, PAGE);
        if (due.isEmpty()) {
            return new DuePage(0, 0);
        }
        Recipients recipients = people.on(municipality, today);
        Set<UUID> ids = due.stream().map(DueFollowUp::caseId).collect(Collectors.toSet());
        Map<UUID, CaseRow> rows = cases.read(municipality, ids);
        List<FollowUpReview> reviews = due.stream()
                .map(one -> look(one, Optional.ofNullable(rows.get(one.caseId())), recipients, today))
                .toList();
        List<NewReminder> reminders = won(reviews, followUps.move(municipality, reviews));
        issuer.issue(municipality, reminders, now);
        return new DuePage(due.size(), reminders.size());
    }

    /** Checks again who and whether: since it was planned the case may have been closed, erased or handed over. */
    private FollowUpReview look(DueFollowUp one, Optional<CaseRow> row, Recipients recipients, LocalDate today) {
        boolean active =
                row.filter(found -> found.summary().closedOn().isEmpty()).isPresent();
        if (!active) {
            return new FollowUpReview(one, List.of(), Optional.empty());
        }
        List<NewReminder> reminders = new ArrayList<>();
        for (Stage stage : rules.dueOn(one.due(), one.from(), today)) {
            recipients
                    .of(stage.rule().audience(), row.get().holders(), one.named())
                    .forEach(to -> reminders.add(new NewReminder(one.subject(), stage, to)));
            if (reminders.isEmpty()) {
                LOG.warn("Nobody active to remind of a follow-up in case {}", one.caseId());
            }
        }
        return new FollowUpReview(
                one, reminders, Optional.of(rules.nextAfter(one.due(), today).on()));
    }

    private static List<NewReminder> won(List<FollowUpReview> reviews, boolean[] moved) {
        List<NewReminder> reminders = new ArrayList<>();
        for (int i = 0; i < moved.length; i++) {
            if (moved[i]) {
                reminders.addAll(reviews.get(i).reminders());
            }
        }
        return reminders;
    }
}
