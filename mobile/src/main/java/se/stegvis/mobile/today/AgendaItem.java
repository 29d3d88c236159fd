package se.stegvis.mobile.today;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import se.stegvis.mobile.journal.CaseCard;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.reminder.CaseRule;

/**
 * One line of today's page.
 *
 * @param about the record that carries the date; the case itself when there is none
 * @param time of day in Sweden, for visits and meetings
 * @param due empty when there is no date
 * @param rule what is missing, for a finding
 * @param draft what is begun already in answer to the date, to be gone on with
 */
record AgendaItem(
        AgendaSection section,
        Purpose purpose,
        CaseCard card,
        CareRecord about,
        Optional<LocalTime> time,
        Optional<LocalDate> due,
        Optional<CaseRule> rule,
        Optional<CareRecord> draft) {

    AgendaItem(
            AgendaSection section,
            Purpose purpose,
            CaseCard card,
            CareRecord about,
            Optional<LocalTime> time,
            Optional<LocalDate> due) {
        this(section, purpose, card, about, time, due, Optional.empty(), Optional.empty());
    }

    AgendaItem goingOnWith(Optional<CareRecord> begun) {
        return new AgendaItem(section, purpose, card, about, time, due, rule, begun);
    }

    enum AgendaSection {
        TODAY,
        TO_FINISH,
        OVERDUE,
        UNDATED,
        FINDING
    }

    enum Purpose {
        VISIT,
        DRAFT,
        MEETING,
        FOLLOW_UP,
        UNDATED,
        FINDING
    }
}
