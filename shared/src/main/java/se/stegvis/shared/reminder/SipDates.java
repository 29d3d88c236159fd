package se.stegvis.shared.reminder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.SipDecision;
import se.stegvis.shared.record.SipFollowUp;
import se.stegvis.shared.record.SipPlan;
import se.stegvis.shared.time.FollowUpHorizon;
import se.stegvis.shared.time.WorkingDays;

/**
 * A SIP that goes on has a date of joint follow-up (SoL 10:9) within {@link FollowUpHorizon}. It lacks one when its meeting has been and no date was
 * set, or when the last date is dealt with and no new one came.
 */
record SipDates(WorkingDays days) {

    List<CaseFinding> findings(List<CareRecord> all, LocalDate today) {
        return all.stream()
                .filter(record ->
                        record instanceof SipPlan && record.addendumTo().isEmpty())
                .flatMap(plan -> missing(plan, followUps(plan.id(), all), today).stream())
                .toList();
    }

    private static List<SipFollowUp> followUps(UUID plan, List<CareRecord> all) {
        return all.stream()
                .filter(SipFollowUp.class::isInstance)
                .map(SipFollowUp.class::cast)
                .filter(one -> one.signed() && one.plan().filter(plan::equals).isPresent())
                .toList();
    }

    private Optional<CaseFinding> missing(CareRecord plan, List<SipFollowUp> followUps, LocalDate today) {
        boolean closed = followUps.stream()
                .anyMatch(
                        one -> one.decision().filter(SipDecision.CLOSE::equals).isPresent());
        List<CareRecord> dated =
                Stream.concat(Stream.of(plan), followUps.stream()).toList();
        boolean open = dated.stream()
                .flatMap(record -> FollowUpState.of(record).stream())
                .anyMatch(date -> date.isAhead(today));
        if (closed || open) {
            return Optional.empty();
        }
        return dated.stream()
                .flatMap(record -> FollowUpState.lookedForwardTo(record, today).stream())
                .max(Comparator.naturalOrder())
                .or(() -> meetingWithoutDate(plan, today))
                .map(since -> new CaseFinding(CaseRule.SIP_WITHOUT_DATE, plan.id(), days.plusWorkingDays(since, 1)));
    }

    private static Optional<LocalDate> meetingWithoutDate(CareRecord plan, LocalDate today) {
        return plan.followUpDate()
                        .filter(date -> FollowUpHorizon.reaches(date, today))
                        .isPresent()
                ? Optional.empty()
                : plan.doc().get(SipPlan.MEETING_AT).map(EventDay::of);
    }
}
