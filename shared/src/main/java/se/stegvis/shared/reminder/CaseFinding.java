package se.stegvis.shared.reminder;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One thing to see to in a case.
 *
 * @param record the record it is about; the case itself when it is about the whole
 * @param on the day it concerns: when the consent ends, when the assignment should have been accepted
 * @param meant whether the person responsible has said that it is meant to be so: then only the lead is told
 */
public record CaseFinding(CaseRule rule, UUID record, LocalDate on, boolean meant) {

    /** As nobody has said that it is meant. */
    public CaseFinding(CaseRule rule, UUID record, LocalDate on) {
        this(rule, record, on, false);
    }

    /** The same, which concerns that day. */
    public CaseFinding since(LocalDate day) {
        return new CaseFinding(rule, record, day, meant);
    }

    /** The first day of its notices. */
    public LocalDate from() {
        return on.minusDays(rule.daysBefore());
    }

    /** Whether it is there to be seen on a day, if nothing is done about it. */
    public boolean standsOn(LocalDate day) {
        return !day.isBefore(from()) && !(rule.endsByItself() && day.isAfter(on));
    }
}
