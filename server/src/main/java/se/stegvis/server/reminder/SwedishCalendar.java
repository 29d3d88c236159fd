package se.stegvis.server.reminder;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import se.stegvis.shared.time.WorkingDays;

/**
 * Swedish days. Not at work: Saturdays, Sundays, public holidays (lag 1989:253), and midsommarafton, julafton and
 * nyårsafton, which the general agreements treat as Sundays. The other eves are working days, if short ones.
 */
@Singleton
public final class SwedishCalendar implements WorkingDays {
    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.isHoliday(day);
    }
}
