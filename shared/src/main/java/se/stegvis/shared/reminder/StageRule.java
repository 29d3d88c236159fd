package se.stegvis.shared.reminder;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import se.stegvis.shared.time.WorkingDays;

/**
 * The steps of reminding about one follow-up date. The rule id is shown with each reminder; {@code why.<rule id>} in the
 * bundle says why it exists and {@code source.<rule id>} where the rule comes from.
 */
public enum StageRule implements ReminderReason {
    WEEK_BEFORE("FU-1", Audience.RESPONSIBLE),
    DAY_BEFORE("FU-2", Audience.RESPONSIBLE),
    ON_DAY("FU-3", Audience.RESPONSIBLE),
    OVERDUE_DAY_1("FU-4", Audience.RESPONSIBLE),
    /** Again each week for as long as nothing is done. */
    OVERDUE_WEEK("FU-5", Audience.RESPONSIBLE),
    LEAD_AFTER_3_WORKING_DAYS("FU-6", Audience.TEAM_LEAD);

    static final int LEAD_AFTER = 3;

    private final String id;
    private final Audience audience;

    StageRule(String id, Audience audience) {
        this.id = id;
        this.audience = audience;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Audience audience() {
        return audience;
    }

    static Optional<StageRule> find(String name) {
        return Arrays.stream(values()).filter(rule -> rule.name().equals(name)).findFirst();
    }

    /** The day this falls for a follow-up due on {@code due}; {@code week} counts from 1 and matters to the weekly one only. */
    LocalDate day(LocalDate due, int week, WorkingDays days) {
        return switch (this) {
            case WEEK_BEFORE -> due.minusWeeks(1);
            case DAY_BEFORE -> due.minusDays(1);
            case ON_DAY -> due;
            case OVERDUE_DAY_1 -> due.plusDays(1);
            case OVERDUE_WEEK -> due.plusWeeks(week);
            case LEAD_AFTER_3_WORKING_DAYS -> days.plusWorkingDays(due, LEAD_AFTER);
        };
    }
}
