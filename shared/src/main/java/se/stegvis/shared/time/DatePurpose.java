package se.stegvis.shared.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import se.stegvis.shared.time.DateReading.Ambiguity;
import se.stegvis.shared.time.DateReading.Asked;
import se.stegvis.shared.time.DateReading.Fault;
import se.stegvis.shared.time.DateReading.Read;
import se.stegvis.shared.time.DateReading.Unread;

/**
 * The purpose of a date: it decides which year is meant where none is written, and how far from today a date is
 * accepted unasked.
 */
public enum DatePurpose {
    /** A follow-up to come: today or later, and near enough to be one to look forward to ({@link FollowUpHorizon}). */
    AHEAD(Period.ZERO, Period.ofMonths(FollowUpHorizon.MONTHS)),
    /** Something that has been, such as a visit: today or before, at most a year back. */
    PAST(Period.ofYears(1), Period.ZERO),
    /** Either, such as the first day of a consent: at most two years off. */
    ANY(Period.ofYears(2), Period.ofYears(2));

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    /** Leap days are eight years apart around 2100. */
    private static final int LEAP = 8;

    private final Period back;
    private final Period forth;

    DatePurpose(Period back, Period forth) {
        this.back = back;
        this.forth = forth;
    }

    /** Whether it can be meant at all: a day ahead, or one that has been. */
    boolean allows(LocalDate day, LocalDate today) {
        return switch (this) {
            case AHEAD -> !day.isBefore(today);
            case PAST -> !day.isAfter(today);
            case ANY -> true;
        };
    }

    /** Whether it is accepted unasked. */
    boolean takes(LocalDate day, LocalDate today) {
        return !day.isBefore(today.minus(back)) && !day.isAfter(today.plus(forth));
    }

    /** Of the days that the years give, the nearest one that can be meant; empty when no year has that day. */
    Optional<LocalDate> nearest(IntFunction<Optional<LocalDate>> ofYear, LocalDate today) {
        int year = today.getYear();
        return IntStream.rangeClosed(year - LEAP, year + LEAP)
                .mapToObj(ofYear)
                .flatMap(Optional::stream)
                .filter(day -> allows(day, today))
                .min(Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(today, day))));
    }

    /** The day when it is accepted unasked, or else the question that it raises. */
    DateReading judge(LocalDate day, LocalDate today) {
        if (!known(day.getYear())) {
            return new Unread(Fault.YEAR);
        }
        if (takes(day, today)) {
            return new Read(day);
        }
        List<LocalDate> near =
                nearest(year -> in(year, MonthDay.from(day)), today).stream().toList();
        if (allows(day, today)) {
            return new Asked(
                    Ambiguity.FAR_OFF,
                    IntStream.rangeClosed(0, near.size())
                            .mapToObj(at -> at < near.size() ? near.get(at) : day)
                            .toList());
        }
        return near.isEmpty()
                ? new Unread(Fault.NO_SUCH_DAY)
                : new Asked(this == AHEAD ? Ambiguity.PASSED : Ambiguity.AHEAD, near);
    }

    /** Whether a record may name a day of that year. */
    static boolean known(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Empty for 29 February of a common year. */
    static Optional<LocalDate> in(int year, MonthDay day) {
        return day(year, day.getMonthValue(), day.getDayOfMonth());
    }

    /** Empty when there is no such day. */
    static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
