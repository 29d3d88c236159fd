package se.stegvis.shared.time;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import se.stegvis.shared.time.DateReading.Ambiguity;
import se.stegvis.shared.time.DateReading.Asked;
import se.stegvis.shared.time.DateReading.Fault;
import se.stegvis.shared.time.DateReading.Read;
import se.stegvis.shared.time.DateReading.Unread;

/** Completes the day of a month by its year: written with four digits or two, or not at all. */
final class YearCompletion {
    private static final int CENTURY = 100;
    private static final int LEAP_YEAR = 2000;

    private final DatePurpose purpose;
    private final LocalDate today;

    YearCompletion(DatePurpose purpose, LocalDate today) {
        this.purpose = purpose;
        this.today = today;
    }

    /** @param year of two or four digits; null when none is written */
    DateReading day(String year, int month, int day) {
        if (year == null) {
            return new DayOfYear(month, day).read();
        }
        int written = Integer.parseInt(year);
        if (year.length() == 4) {
            return DatePurpose.known(written) ? known(DatePurpose.day(written, month, day)) : new Unread(Fault.YEAR);
        }
        if (year.length() != 2) {
            return new Unread(Fault.YEAR);
        }
        int century = today.getYear() / CENTURY * CENTURY;
        int of = century + written;
        return known(
                DatePurpose.day(purpose == DatePurpose.PAST && of > today.getYear() ? of - CENTURY : of, month, day));
    }

    /** A day without a year. */
    private final class DayOfYear {
        private final int month;
        private final int day;

        DayOfYear(int month, int day) {
            this.month = month;
            this.day = day;
        }

        DateReading read() {
            return DatePurpose.day(LEAP_YEAR, month, day)
                    .map(leap -> read(MonthDay.from(leap)))
                    .orElse(new Unread(Fault.NO_SUCH_DAY));
        }

        /** One that comes soon is not taken for the one of last year. */
        private DateReading read(MonthDay written) {
            Optional<LocalDate> meant = purpose.nearest(year -> DatePurpose.in(year, written), today);
            boolean soon = purpose == DatePurpose.PAST
                    && DatePurpose.AHEAD
                            .nearest(year -> DatePurpose.in(year, written), today)
                            .filter(day -> day.isAfter(today) && !day.isAfter(today.plusMonths(1)))
                            .isPresent();
            return soon && meant.isPresent() ? new Asked(Ambiguity.AHEAD, List.of(meant.get())) : known(meant);
        }
    }

    private static DateReading known(Optional<LocalDate> day) {
        return day.map(one -> (DateReading) new Read(one)).orElse(new Unread(Fault.NO_SUCH_DAY));
    }
}
