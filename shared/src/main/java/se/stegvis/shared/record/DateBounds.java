package se.stegvis.shared.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import se.stegvis.shared.time.SwedishTime;

/**
 * The dates that tell of neither the past nor a follow-up, yet are counted with: each has a span that nobody's work goes
 * beyond, wide enough for any slow authority, so that only a slip in the year or a wrong clock falls outside.
 */
final class DateBounds {
    private static final String CASE = Kind.CASE.name();
    private static final String CONSENT = Kind.CONSENT.name();
    private static final String SIP_PLAN = Kind.SIP_PLAN.name();

    private static final String SICK_PERIOD = Kind.SICK_PERIOD.name();
    private static final String DECISION_REF = Kind.DECISION_REF.name();

    private static final String BENEFIT_APPLICATION = Kind.BENEFIT_APPLICATION.name();

    private static final List<Bound> BOUNDS = List.of(
            new Bound(
                    CASE,
                    CareCase.ASSISTANCE_SINCE,
                    doc -> doc.get(CareCase.ASSISTANCE_SINCE),
                    day -> LocalDate.of(1950, 1, 1),
                    day -> day.plusMonths(1)),
            new Bound(
                    CASE,
                    CareCase.OPENED,
                    doc -> doc.get(CareCase.OPENED),
                    day -> LocalDate.of(1980, 1, 1),
                    day -> LocalDate.MAX),
            new Bound(
                    CONSENT,
                    Consent.VALID_FROM,
                    doc -> doc.get(Consent.VALID_FROM),
                    day -> day.minusMonths(24),
                    day -> day.plusMonths(24)),
            new Bound(
                    CONSENT,
                    Consent.VALID_TO,
                    doc -> doc.get(Consent.VALID_TO),
                    day -> day.minusMonths(24),
                    day -> day.plusMonths(24L + Consent.LONGEST_MONTHS)),
            new Bound(
                    SIP_PLAN,
                    SipPlan.MEETING_AT,
                    doc -> doc.get(SipPlan.MEETING_AT).map(SwedishTime::day),
                    day -> day.minusYears(10),
                    day -> day.plusMonths(24)),
            new Bound(
                    SICK_PERIOD,
                    SickPeriod.FROM,
                    doc -> doc.get(SickPeriod.FROM),
                    day -> day.minusMonths(24),
                    day -> day.plusMonths(1)),
            new Bound(
                    SICK_PERIOD,
                    SickPeriod.TO,
                    doc -> doc.get(SickPeriod.TO),
                    day -> day.minusMonths(24),
                    day -> day.plusMonths(24)),
            new Bound(
                    DECISION_REF,
                    DecisionReference.DECIDED_ON,
                    doc -> doc.get(DecisionReference.DECIDED_ON),
                    day -> day.minusYears(10),
                    day -> day.plusMonths(1)),
            new Bound(
                    BENEFIT_APPLICATION,
                    BenefitApplication.GRANTED_FROM,
                    doc -> doc.get(BenefitApplication.GRANTED_FROM),
                    day -> day.minusYears(10),
                    day -> day.plusYears(5)),
            new Bound(
                    BENEFIT_APPLICATION,
                    BenefitApplication.GRANTED_TO,
                    doc -> doc.get(BenefitApplication.GRANTED_TO),
                    day -> day.minusYears(10),
                    day -> day.plusYears(15)));

    private DateBounds() {}

    /**
     * The dates outside their span.
     *
     * @param before what it said already is not asked about again; empty when a draft is signed
     * @param day the Swedish day on which the record happened, else that on which it was written
     */
    static Stream<Finding> findings(CareRecord next, Doc before, LocalDate day) {
        return BOUNDS.stream()
                .filter(bound -> bound.kind().equals(next.header().kind()))
                .flatMap(bound -> bound.finding(next.doc(), before, day).stream());
    }

    /** The first and the last day that a field may say, by the day of the record. */
    private record Bound(
            String kind,
            FieldSpec field,
            Function<Doc, Optional<LocalDate>> read,
            UnaryOperator<LocalDate> first,
            UnaryOperator<LocalDate> last) {
        Optional<Finding> finding(Doc next, Doc before, LocalDate day) {
            LocalDate from = first.apply(day);
            LocalDate to = last.apply(day);
            Optional<LocalDate> said = read.apply(next);
            return said.filter(date -> date.isBefore(from) || date.isAfter(to))
                    .filter(date -> !said.equals(read.apply(before)))
                    .map(date -> Finding.of(field, "out-of-range", from, to.equals(LocalDate.MAX) ? day : to));
        }
    }
}
