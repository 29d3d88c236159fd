package se.stegvis.server.statistics;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.server.statistics.CaseContribution.Encounter;
import se.stegvis.shared.consent.ConsentDecision;
import se.stegvis.shared.consent.ConsentTerms;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.person.PersonalNumber;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CaseOutcome;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.CommonFields.FollowUpOutcome;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.ContactAttempts;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.NeedAssessment;
import se.stegvis.shared.record.PostponementReason;
import se.stegvis.shared.record.Protection;
import se.stegvis.shared.record.SipFollowUp;
import se.stegvis.shared.record.SipPlan;
import se.stegvis.shared.record.StepChange;
import se.stegvis.shared.reminder.FollowUpState;
import se.stegvis.shared.time.SwedishTime;

/** Reads the contribution of a case to a period out of its records. Pure. */
record CaseContributionReader(Period period) {
    private static final Set<Kind> INTERVENTIONS = EnumSet.of(Kind.ASSIGNMENT, Kind.WORK_TRAINING);

    /** Empty when the case had ended before the period, begins after it, or its client is protected. */
    Optional<CaseContribution> read(List<CareRecord> records) {
        Optional<CareCase> careCase = only(records, CareCase.class).findFirst();
        Optional<Client> client = only(records, Client.class).findFirst();
        boolean isProtected = only(records, Client.class).anyMatch(one -> one.protection() != Protection.NONE);
        return careCase.filter(one -> !isProtected && span(one).touches(period))
                .map(one -> story(one, client.flatMap(Client::personalNumber), records));
    }

    private CaseContribution story(CareCase careCase, Optional<PersonalNumber> number, List<CareRecord> records) {
        boolean open = careCase.closedOn()
                .filter(day -> !day.isAfter(period.through()))
                .isEmpty();
        List<FollowUpState> dates = records.stream()
                .flatMap(record -> FollowUpState.of(record).stream())
                .filter(state -> state.standing() == FollowUpState.Standing.OPEN)
                .toList();
        return new CaseContribution(
                careCase.needGroup().map(NeedGroup::name).orElse("UNKNOWN"),
                number.map(one -> AgeBand.of(one, period.through())).orElse(AgeBand.UNKNOWN),
                number.map(Sex::of).orElse(Sex.UNKNOWN),
                assistance(careCase),
                open,
                dates.stream()
                        .anyMatch(date -> !date.due().isBefore(period.through()) && date.isAhead(period.through())),
                dates.stream().anyMatch(date -> date.due().isBefore(period.through())),
                firstIntervention(careCase, records),
                stays(careCase, records),
                sipHeld(records),
                only(records, SipPlan.class).anyMatch(CareRecord::signed),
                regrouped(records),
                closedAs(careCase),
                encounters(records),
                moved(records),
                consents(records));
    }

    private static CaseContribution.StorySpan span(CareCase careCase) {
        return new CaseContribution.StorySpan(careCase.doc().get(CareCase.OPENED), careCase.closedOn());
    }

    /** One to three, four to nine, ten and more, 27 and more months at the end of the period. */
    private String assistance(CareCase careCase) {
        long months = careCase.doc()
                .get(CareCase.ASSISTANCE_SINCE)
                .map(since -> ChronoUnit.MONTHS.between(since, period.through()) + 1)
                .orElse(0L);
        if (months <= 0) {
            return "UNKNOWN";
        }
        return months <= 3 ? "FROM_1_TO_3" : months <= 9 ? "FROM_4_TO_9" : months < 27 ? "FROM_10" : "FROM_27";
    }

    private Optional<Integer> firstIntervention(CareCase careCase, List<CareRecord> records) {
        Optional<LocalDate> first = records.stream()
                .filter(record -> record.signed()
                        && Kind.in(INTERVENTIONS, record.header().kind()))
                .flatMap(record -> day(record).stream())
                .min(Comparator.naturalOrder())
                .filter(period::contains);
        return first.flatMap(day -> careCase.doc()
                .get(CareCase.OPENED)
                .filter(opened -> !opened.isAfter(day))
                .map(opened -> (int) ChronoUnit.DAYS.between(opened, day)));
    }

    private List<CaseContribution.Stay> stays(CareCase careCase, List<CareRecord> records) {
        List<StepChange> changes = only(records, StepChange.class)
                .filter(change -> change.signed() && day(change).isPresent())
                .sorted(Comparator.comparing(
                        (StepChange change) -> change.happenedAt().orElseThrow().toInstant()))
                .toList();
        List<CaseContribution.Stay> stays = new ArrayList<>();
        Optional<LocalDate> came = careCase.doc().get(CareCase.OPENED);
        for (StepChange change : changes) {
            LocalDate left = day(change).orElseThrow();
            if (came.isPresent() && period.contains(left) && !came.get().isAfter(left)) {
                String step = change.process().map(ProcessRef::key).orElse("") + " "
                        + change.from().orElse("");
                stays.add(new CaseContribution.Stay(step, (int) ChronoUnit.DAYS.between(came.get(), left)));
            }
            came = Optional.of(left);
        }
        return stays;
    }

    private boolean sipHeld(List<CareRecord> records) {
        Stream<LocalDate> meetings = only(records, SipPlan.class)
                .flatMap(plan -> plan.doc().get(SipPlan.MEETING_AT).stream())
                .map(CaseContributionReader::day);
        Stream<LocalDate> followUps =
                only(records, SipFollowUp.class).filter(CareRecord::signed).flatMap(record -> day(record).stream());
        return Stream.concat(meetings, followUps).anyMatch(period::contains);
    }

    /** A new need group, within the period, other than the one before. */
    private boolean regrouped(List<CareRecord> records) {
        List<NeedAssessment> all = only(records, NeedAssessment.class)
                .filter(one -> one.signed() && day(one).isPresent())
                .sorted(Comparator.comparing(
                        (NeedAssessment one) -> one.happenedAt().orElseThrow().toInstant()))
                .toList();
        for (int i = 1; i < all.size(); i++) {
            boolean other = !all.get(i)
                    .doc()
                    .written(NeedAssessment.GROUP)
                    .equals(all.get(i - 1).doc().written(NeedAssessment.GROUP));
            if (other && day(all.get(i)).filter(period::contains).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** A visit and another contact are counted apart, and so is an attempt at either. */
    private Set<Encounter> encounters(List<CareRecord> records) {
        Set<Encounter> met = EnumSet.noneOf(Encounter.class);
        records.stream()
                .filter(one -> one.signed()
                        && one.addendumTo().isEmpty()
                        && day(one).filter(period::contains).isPresent())
                .forEach(one -> {
                    if (ContactAttempts.isMeeting(one)) {
                        met.add(one instanceof HomeVisit ? Encounter.VISIT : Encounter.CONTACT);
                    } else if (ContactAttempts.isAttempt(one)) {
                        met.add(Encounter.ATTEMPT);
                    }
                });
        return met;
    }

    private Set<PostponementReason> moved(List<CareRecord> records) {
        return records.stream()
                .flatMap(record -> record.doc().get(CommonFields.FOLLOW_UP_OUTCOMES).values().stream())
                .filter(said -> said.get(CommonFields.OUTCOME).equals(Optional.of(FollowUpOutcome.POSTPONED))
                        && said.get(CommonFields.OUTCOME_AT)
                                .map(CaseContributionReader::day)
                                .filter(period::contains)
                                .isPresent())
                .map(said -> said.get(CommonFields.OUTCOME_REASON).orElse(PostponementReason.OTHER))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PostponementReason.class)));
    }

    private Set<ConsentDecision> consents(List<CareRecord> records) {
        return only(records, Consent.class)
                .flatMap(one -> one.terms().stream())
                .filter(terms -> period.contains(terms.validFrom()))
                .map(ConsentTerms::decision)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ConsentDecision.class)));
    }

    private Optional<CaseOutcome> closedAs(CareCase careCase) {
        return careCase.closedOn().filter(period::contains).map(day -> careCase.doc()
                .get(CareCase.CLOSED)
                .get(CareCase.CLOSED_OUTCOME)
                .orElse(CaseOutcome.OTHER));
    }

    private static Optional<LocalDate> day(CareRecord record) {
        return record.happenedAt().map(CaseContributionReader::day);
    }

    private static LocalDate day(OffsetDateTime at) {
        return SwedishTime.day(at);
    }

    private static <T extends CareRecord> Stream<T> only(List<CareRecord> records, Class<T> kind) {
        return records.stream().filter(kind::isInstance).map(kind::cast);
    }
}
