package se.stegvis.server.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.stegvis.shared.consent.ConsentDecision;
import se.stegvis.shared.record.CaseOutcome;
import se.stegvis.shared.record.PostponementReason;

/**
 * The contribution of one case to the figures of a period. Holds no name and no number.
 *
 * @param needGroup wire name; {@code UNKNOWN} before it is set
 * @param monthsOfAssistance band at the end of the period, such as {@code FROM_4_TO_9}
 * @param openAtEnd not closed on the last day
 * @param firstIntervention days from opening to the first intervention, when that fell within the period
 * @param stays steps left within the period, with the days spent there
 * @param encounters none of them when nobody tried
 * @param moved the reasons for which a follow-up date was moved within the period; one without a reason, from before
 *     there were any, counts as {@code OTHER}
 * @param consents the answers that were given within the period when the person was asked for consent; silence counts from
 *     the day after the last one for an answer
 */
record CaseContribution(
        String needGroup,
        AgeBand age,
        Sex sex,
        String monthsOfAssistance,
        boolean openAtEnd,
        boolean hasDate,
        boolean overdue,
        Optional<Integer> firstIntervention,
        List<Stay> stays,
        boolean sipHeld,
        boolean sipPlanned,
        boolean regrouped,
        Optional<CaseOutcome> closedAs,
        Set<Encounter> encounters,
        Set<PostponementReason> moved,
        Set<ConsentDecision> consents) {

    /** How the person was met within the period, by signed records. */
    enum Encounter {
        /** A home visit that was let in. */
        VISIT,
        /** A contact of another sort that reached somebody. */
        CONTACT,
        /** A contact, or a visit, that reached nobody. */
        ATTEMPT
    }

    /** @param step process and step, such as {@code tranas-rehab 3b} */
    record Stay(String step, int days) {}

    /** @param openedOn the first day of the case */
    record StorySpan(Optional<LocalDate> openedOn, Optional<LocalDate> closedOn) {

        boolean touches(Period period) {
            return openedOn.map(day -> !day.isAfter(period.through())).orElse(true)
                    && closedOn.map(day -> !day.isBefore(period.from())).orElse(true);
        }
    }
}
