package se.stegvis.shared.reminder;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One thing to see to in a case.
 *
 * @param record the record it is about; the case itself when it is about the whole
 * @param on the day it concerns: when the consent ends, when the assignment should have been accepted
 */
public record CaseFinding(CaseRule rule, UUID record, LocalDate on) {

    /** The first day it is told. */
    public LocalDate from() {
        return on.minusDays(rule.daysBefore());
    }

    /** Whether it is there to be seen on a day, if nothing is done about it. */
    public boolean standsOn(LocalDate day) {
        return !day.isBefore(from()) && !(rule.endsByItself() && day.isAfter(on));
    }
}
