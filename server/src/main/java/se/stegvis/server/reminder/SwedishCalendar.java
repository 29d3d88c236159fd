package se.stegvis.server.reminder;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import se.stegvis.shared.time.WorkingDays;

/**
 * Swedish days. Not at work: Saturdays, Sundays, public holidays (lag 1989:253), and midsommarafton, julafton and
 * nyårsafton, which the general agreements treat as Sundays. The other eves are working days, if short ones.
 */
@Singleton
public final class SwedishCalendar implements WorkingDays {
    /** Follow-up dates are days in this zone. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));

    /** The Swedish day of an instant. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.isHoliday(day);
    }
}
