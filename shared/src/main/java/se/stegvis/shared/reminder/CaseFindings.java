package se.stegvis.shared.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.stegvis.shared.consent.ConsentDecision;
import se.stegvis.shared.consent.ConsentTerms;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.record.Assignment;
import se.stegvis.shared.record.AssignmentState;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.PictureRecord;
import se.stegvis.shared.record.Protection;
import se.stegvis.shared.record.SickPeriod;
import se.stegvis.shared.record.SipPlan;
import se.stegvis.shared.time.FollowUpHorizon;
import se.stegvis.shared.time.SwedishTime;
import se.stegvis.shared.time.WorkingDays;

/** Finds what no follow-up date of its own would cover. The same on tablet and server. */
public final class CaseFindings {
    /** An assignment is to be accepted or sent back within so many working days. */
    public static final int ACCEPTED_WITHIN = 5;

    /** A picture is to reach the server within so many working days. */
    public static final int ARRIVED_WITHIN = 2;

    /** A record is to be signed within so many working days. */
    public static final int SIGNED_WITHIN = 3;

    /** Kinds that can make or settle a finding; others do so only by a follow-up date. */
    private static final Set<Kind> KINDS = EnumSet.of(
            Kind.CASE,
            Kind.CLIENT,
            Kind.CONSENT,
            Kind.SIP_PLAN,
            Kind.SIP_FOLLOW_UP,
            Kind.ASSIGNMENT,
            Kind.WORK_TRAINING,
            Kind.BASE_GROUP_DECISION,
            Kind.DOCUMENT_REQUEST,
            Kind.SICK_PERIOD,
            Kind.BENEFIT_APPLICATION,
            Kind.STEP);

    private final WorkingDays days;
    private final ProcessRegistry processes;

    public CaseFindings(WorkingDays days, ProcessRegistry processes) {
        this.days = days;
        this.processes = processes;
    }

    /** Whether a change to this record may change what is found. */
    public static boolean concern(CareRecord record) {
        return Kind.in(KINDS, record.header().kind())
                || record.draft()
                || record instanceof PictureRecord visit && !visit.attachments().isEmpty()
                || FollowUpState.of(record).isPresent();
    }

    /** The findings on a day; nothing when the case is closed. */
    public List<CaseFinding> of(CareCase careCase, Collection<? extends CareRecord> records, LocalDate today) {
        return foreseen(careCase, records, today).stream()
                .filter(finding -> finding.standsOn(today))
                .toList();
    }

    /** The findings that exist, or will exist if nothing is done. */
    public List<CaseFinding> foreseen(CareCase careCase, Collection<? extends CareRecord> records, LocalDate today) {
        List<CaseFinding> findings = new ArrayList<>();
        if (careCase.closedOn().isPresent()) {
            return findings;
        }
        List<CareRecord> all = Stream.concat(Stream.of(careCase), records.stream())
                .distinct()
                .map(CareRecord.class::cast)
                .filter(record -> !record.discarded())
                .toList();
        findings.add(noFuture(careCase, all, today));
        withoutDeputy(careCase, all, today).ifPresent(findings::add);
        consents(all).forEach(findings::add);
        findings.addAll(new SipDates(days).findings(all, today));
        all.stream().flatMap(record -> notAccepted(record).stream()).forEach(findings::add);
        all.stream().flatMap(record -> notArrived(record).stream()).forEach(findings::add);
        all.stream().flatMap(record -> notSigned(record, today).stream()).forEach(findings::add);
        all.stream().flatMap(record -> answerDue(record).stream()).forEach(findings::add);
        RequestConsent.findings(all, today).forEach(findings::add);
        new BaseGroupDates(processes).finding(careCase, all).ifPresent(findings::add);
        all.stream().flatMap(record -> certificate(record).stream()).forEach(findings::add);
        BenefitDates.findings(all, today).forEach(findings::add);
        activityPlan(careCase, all, today).forEach(findings::add);
        return findings;
    }

    /**
     * From the working day after the last day there was a date to look forward to. A date that is too far off counts
     * from the day on which it comes near; until then only the lead is told, where a person has said that it is meant.
     */
    private CaseFinding noFuture(CareCase careCase, List<CareRecord> all, LocalDate today) {
        LocalDate since = all.stream()
                .flatMap(record -> FollowUpState.lookedForwardTo(record, today).stream())
                .max(Comparator.naturalOrder())
                .or(() -> careCase.doc().get(CareCase.OPENED))
                .orElse(today.minusDays(1));
        boolean meant = all.stream()
                .flatMap(record -> FollowUpState.of(record).stream())
                .anyMatch(state -> state.isMeantFarOff(today));
        return new CaseFinding(CaseRule.NO_FUTURE_FOLLOW_UP, careCase.id(), days.plusWorkingDays(since, 1), meant);
    }

    /** The server alone knows that a named deputy has left. */
    private static Optional<CaseFinding> withoutDeputy(CareCase careCase, List<CareRecord> all, LocalDate today) {
        boolean isProtected = all.stream()
                .anyMatch(record -> record instanceof Client client && client.protection() != Protection.NONE);
        boolean hasDeputy = careCase.deputy()
                .filter(deputy -> !careCase.responsible().equals(Optional.of(deputy)))
                .isPresent();
        return isProtected && !hasDeputy
                ? Optional.of(new CaseFinding(CaseRule.PROTECTED_WITHOUT_DEPUTY, careCase.id(), today))
                : Optional.empty();
    }

    private static Stream<CaseFinding> consents(List<CareRecord> all) {
        List<ConsentTerms> consents = all.stream()
                .filter(Consent.class::isInstance)
                .map(record -> ((Consent) record).terms())
                .flatMap(Optional::stream)
                .toList();
        return consents.stream()
                .filter(terms -> terms.given()
                        && !terms.whollyTakenBack()
                        && consents.stream().noneMatch(later -> replaces(later, terms)))
                .map(terms -> new CaseFinding(CaseRule.CONSENT_EXPIRES, terms.id(), terms.validTo()));
    }

    /** A later one of the same type that covers at least the same parties. */
    private static boolean replaces(ConsentTerms later, ConsentTerms terms) {
        return later.given()
                && later.type() == terms.type()
                && !later.whollyTakenBack()
                && later.validTo().isAfter(terms.validTo())
                && later.parties().keySet().containsAll(terms.parties().keySet());
    }

    /** Counted from the day it was written; one without a day cannot be counted, and its follow-up date reminds. */
    private Optional<CaseFinding> notAccepted(CareRecord record) {
        boolean waits = record instanceof Assignment assignment
                && record.signed()
                && record.addendumTo().isEmpty()
                && assignment.state().orElse(AssignmentState.SENT) == AssignmentState.SENT;
        return waits
                ? EventDay.of(record)
                        .map(sent -> new CaseFinding(
                                CaseRule.ASSIGNMENT_NOT_ACCEPTED,
                                record.id(),
                                days.plusWorkingDays(sent, ACCEPTED_WITHIN)))
                : Optional.empty();
    }

    private Optional<CaseFinding> notArrived(CareRecord record) {
        boolean waits = record instanceof PictureRecord visit
                && visit.signed()
                && !visit.awaited().isEmpty();
        return waits
                ? EventDay.of(record)
                        .map(day -> new CaseFinding(
                                CaseRule.ATTACHMENT_AWAITED, record.id(), days.plusWorkingDays(day, ARRIVED_WITHIN)))
                : Optional.empty();
    }

    /**
     * The day by which a draft should be signed: counted from the day it was begun, or from the visit, meeting or last day for an answer that it was begun for. A draft may say any day and
     * come from a device with any clock, so a day beyond the horizon counts as none; without any it is found at once.
     */
    public static LocalDate signBy(CareRecord record, LocalDate today, WorkingDays days) {
        Stream<LocalDate> planned = Stream.of(
                        EventDay.of(record),
                        record.doc().get(HomeVisit.START).map(EventDay::of),
                        record.doc().get(SipPlan.MEETING_AT).map(EventDay::of),
                        answerAwaited(record))
                .flatMap(Optional::stream)
                .filter(day -> FollowUpHorizon.reaches(day, today));
        Stream<LocalDate> begun =
                record.header().begun().map(SwedishTime::day).stream().filter(day -> !day.isAfter(today.plusDays(1)));
        return Stream.concat(planned, begun)
                .max(Comparator.naturalOrder())
                .map(since -> days.plusWorkingDays(since, SIGNED_WITHIN))
                .orElse(today);
    }

    private Optional<CaseFinding> notSigned(CareRecord record, LocalDate today) {
        return record.draft()
                ? Optional.of(new CaseFinding(CaseRule.DRAFT_UNSIGNED, record.id(), signBy(record, today, days)))
                : Optional.empty();
    }

    /** From the last day for an answer until the answer, or that none came, is signed (decision 150). */
    private static Optional<CaseFinding> answerDue(CareRecord record) {
        return answerAwaited(record).map(by -> new CaseFinding(CaseRule.CONSENT_ANSWER_DUE, record.id(), by));
    }

    /** The last day for the answer of a person who was asked; empty once the answer is written. */
    private static Optional<LocalDate> answerAwaited(CareRecord record) {
        boolean waits = record instanceof Consent consent
                && record.draft()
                && consent.decision().orElse(ConsentDecision.NO_REPLY) == ConsentDecision.NO_REPLY;
        return waits ? record.doc().get(Consent.ANSWER_BY) : Optional.empty();
    }

    /** From the eighth day of a signed sick period of which no certificate has been seen. */
    private static Optional<CaseFinding> certificate(CareRecord record) {
        return record instanceof SickPeriod period
                        && record.signed()
                        && record.addendumTo().isEmpty()
                ? period.certificateDue().map(due -> new CaseFinding(CaseRule.CERTIFICATE_DUE, record.id(), due))
                : Optional.empty();
    }

    private static Stream<CaseFinding> activityPlan(CareCase careCase, List<CareRecord> all, LocalDate today) {
        Optional<LocalDate> since = careCase.doc().get(CareCase.ASSISTANCE_SINCE);
        return LegalTimer.on(today).stream()
                .filter(timer -> all.stream()
                        .noneMatch(record -> record.signed()
                                && timer.settledBy().contains(record.header().kind())))
                .flatMap(timer -> since.map(timer::falls).stream()
                        .map(falls -> new CaseFinding(timer.rule(), careCase.id(), falls)));
    }
}
