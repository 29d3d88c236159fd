package se.stegvis.mobile.today;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.stegvis.mobile.form.DeviceFindings;
import se.stegvis.mobile.form.DraftAge;
import se.stegvis.mobile.form.OpenDraft;
import se.stegvis.mobile.journal.CaseCard;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.mobile.today.AgendaItem.AgendaSection;
import se.stegvis.mobile.today.AgendaItem.Purpose;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.SipFollowUp;
import se.stegvis.shared.record.SipPlan;
import se.stegvis.shared.reminder.CaseFinding;
import se.stegvis.shared.reminder.CaseRule;
import se.stegvis.shared.reminder.FollowUpState;
import se.stegvis.shared.reminder.FollowUpState.Standing;
import se.stegvis.shared.text.SwedishOrder;
import se.stegvis.shared.time.SwedishTime;

/**
 * The items of today, in their order: by time, then late ones oldest first, then cases without a date, then what else
 * is missing.
 */
final class Agenda {
    /** A case without a date and a draft have lines of their own. */
    private static final Set<CaseRule> SHOWN_ELSEWHERE =
            EnumSet.of(CaseRule.NO_FUTURE_FOLLOW_UP, CaseRule.DRAFT_UNSIGNED);

    private static final Set<AgendaSection> OLDEST_FIRST = EnumSet.of(AgendaSection.TO_FINISH, AgendaSection.OVERDUE);

    private static final Comparator<AgendaItem> ORDER = Comparator.comparing(AgendaItem::section)
            .thenComparing(
                    item -> OLDEST_FIRST.contains(item.section()) ? item.due().orElse(LocalDate.MAX) : LocalDate.MAX)
            .thenComparing(item -> item.time().orElse(LocalTime.MAX))
            .thenComparing(SwedishOrder.by(item -> item.card().clientName()));

    private Agenda() {}

    /** Reads every open case on the device; not for the UI thread. */
    static List<AgendaItem> of(Journal journal, LocalDate today) {
        List<AgendaItem> all = new ArrayList<>();
        for (CaseCard card : journal.cases()) {
            if (!card.closed()) {
                List<CareRecord> records = contents(journal, card);
                addCase(card, records, today, all);
                addDrafts(card, records, today, all);
                addFindings(journal, card, records, today, all);
            }
        }
        all.sort(ORDER);
        return all;
    }

    private static List<CareRecord> contents(Journal journal, CaseCard card) {
        return journal.recordsOf(card.caseId()).stream()
                .map(StoredRecord::content)
                .toList();
    }

    private static void addCase(CaseCard card, List<CareRecord> records, LocalDate today, List<AgendaItem> all) {
        boolean dated = false;
        for (CareRecord one : records) {
            Optional<LocalTime> time = meetingAt(one, today)
                    .filter(at -> at.toLocalDate().equals(today) && !isFollowedUp(one, records, today))
                    .map(ZonedDateTime::toLocalTime);
            Optional<FollowUpState> waits = FollowUpState.of(one).filter(state -> state.standing() == Standing.OPEN);
            Optional<LocalDate> due = waits.map(FollowUpState::due);
            dated |= waits.filter(state -> state.isAhead(today) || state.isMeantFarOff(today))
                    .isPresent();
            if (due.filter(date -> !date.isAfter(today)).isPresent()) {
                all.add(followUp(card, one, time, due.get(), today).goingOnWith(OpenDraft.following(one, records)));
            } else if (time.isPresent()) {
                all.add(meeting(card, one, time, today));
            }
        }
        if (!dated) {
            records.stream()
                    .filter(CareCase.class::isInstance)
                    .findFirst()
                    .ifPresent(careCase -> all.add(new AgendaItem(
                            AgendaSection.UNDATED,
                            Purpose.UNDATED,
                            card,
                            careCase,
                            Optional.empty(),
                            Optional.empty())));
        }
    }

    /** Every draft of every kind; oldest first, since what is forgotten is the oldest. */
    private static void addDrafts(CaseCard card, List<CareRecord> records, LocalDate today, List<AgendaItem> all) {
        records.stream()
                .filter(CareRecord::draft)
                .map(draft -> new AgendaItem(
                        AgendaSection.TO_FINISH,
                        Purpose.DRAFT,
                        card,
                        draft,
                        Optional.empty(),
                        DraftAge.of(draft, today).begun().or(() -> Optional.of(today))))
                .forEach(all::add);
    }

    /** A case without any date has a line of its own, and one whose dates are late is among the late ones. */
    private static void addFindings(
            Journal journal, CaseCard card, List<CareRecord> records, LocalDate today, List<AgendaItem> all) {
        for (CaseFinding finding : DeviceFindings.of(journal, records, today)) {
            if (!SHOWN_ELSEWHERE.contains(finding.rule())) {
                records.stream()
                        .filter(record -> record.id().equals(finding.record()))
                        .findFirst()
                        .ifPresent(about -> all.add(new AgendaItem(
                                AgendaSection.FINDING,
                                Purpose.FINDING,
                                card,
                                about,
                                Optional.empty(),
                                Optional.of(finding.on()),
                                Optional.of(finding.rule()),
                                Optional.empty())));
            }
        }
    }

    /**
     * A visit that was prepared before its day, or the meeting that a plan calls to. A begun record is to be finished.
     */
    private static Optional<ZonedDateTime> meetingAt(CareRecord one, LocalDate today) {
        Optional<OffsetDateTime> at = Optional.empty();
        boolean prepared = one.header()
                .begun()
                .map(SwedishTime::day)
                .filter(day -> day.isBefore(today))
                .isPresent();
        if (one instanceof HomeVisit visit
                && one.draft()
                && prepared
                && visit.entry().isEmpty()) {
            at = one.doc().get(HomeVisit.START);
        } else if (one instanceof SipPlan) {
            at = one.doc().get(SipPlan.MEETING_AT);
        }
        return at.map(instant -> instant.atZoneSameInstant(Texts.ZONE));
    }

    /** A meeting is done when it has been followed up on its day. */
    private static boolean isFollowedUp(CareRecord plan, List<CareRecord> records, LocalDate today) {
        return records.stream()
                .filter(one -> one instanceof SipFollowUp done
                        && done.signed()
                        && done.plan().filter(plan.id()::equals).isPresent())
                .flatMap(one -> one.happenedAt().stream())
                .anyMatch(at -> !Texts.day(at).isBefore(today));
    }

    private static AgendaItem meeting(CaseCard card, CareRecord one, Optional<LocalTime> time, LocalDate today) {
        Purpose purpose = one instanceof SipPlan ? Purpose.MEETING : Purpose.VISIT;
        return new AgendaItem(AgendaSection.TODAY, purpose, card, one, time, Optional.of(today));
    }

    /** A meeting today about what is due is one thing to do, not two. */
    private static AgendaItem followUp(
            CaseCard card, CareRecord one, Optional<LocalTime> time, LocalDate due, LocalDate today) {
        AgendaSection section = due.isBefore(today) ? AgendaSection.OVERDUE : AgendaSection.TODAY;
        return new AgendaItem(section, Purpose.FOLLOW_UP, card, one, time, Optional.of(due));
    }
}
