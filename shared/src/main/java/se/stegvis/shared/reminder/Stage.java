package se.stegvis.shared.reminder;

import java.time.LocalDate;

/**
 * One reminder to be issued about one follow-up date or finding.
 *
 * @param rule why
 * @param week how many weeks overdue, for the weekly rule; else 0
 * @param on the day it falls, in Swedish time
 */
public record Stage(ReminderReason rule, int week, LocalDate on) {

    /**
     * Name that is unique within a follow-up date or finding: {@code ON_DAY}, {@code OVERDUE_WEEK_3}. At most 40
     * characters.
     */
    public String key() {
        return week == 0 ? rule.name() : rule.name() + "_" + week;
    }
}
