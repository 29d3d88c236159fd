package se.stegvis.shared.time;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.stegvis.shared.time.DateReading.Ambiguity;
import se.stegvis.shared.time.DateReading.Asked;
import se.stegvis.shared.time.DateReading.Fault;
import se.stegvis.shared.time.DateReading.Read;
import se.stegvis.shared.time.DateReading.Unread;

/** Days by numbers, with or without signs between them, or with the name of the month. */
final class WrittenDays {
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PARTS = Pattern.compile("(\\d{1,4})([-/. ]+)(\\d{1,2})(?:([-/., ']+)(\\d{1,5}))?");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(\\d{1,2})(?:[:.]?(?:e|de|st|nd|rd|th|a))?[-. ]*(?:of )?([a-z]{3,9})[.,]?(?:[-' ]*(\\d{2,4}))?");
    private static final Pattern MONTH_DAY =
            Pattern.compile("([a-z]{3,9})[-. ]+(\\d{1,2})(?:st|nd|rd|th)?(?:[-, ]+(\\d{4}))?");
    private static final Pattern YEAR_MONTH_DAY = Pattern.compile("(\\d{4})[- ]+([a-z]{3,9})[- .]+(\\d{1,2})");
    private static final Pattern DAY_ONLY = Pattern.compile("(\\d{1,2})(?:[:.]?(?:e|de|st|nd|rd|th|a))?");
    private static final Pattern MONTH_ONLY =
            Pattern.compile("([a-z]{3,9})(?: \\d{2,4})?|\\d{4}[-/. ]\\d{1,2}|\\d{1,2}[-/. ]\\d{4}");
    private static final int FIRST_CENTURY = 19;
    private static final int LAST_CENTURY = 21;

    private final DatePurpose purpose;
    private final LocalDate today;
    private final YearCompletion years;

    WrittenDays(DatePurpose purpose, LocalDate today) {
        this.purpose = purpose;
        this.today = today;
        this.years = new YearCompletion(purpose, today);
    }

    /** Empty when it is not written so. */
    Optional<DateReading> read(String text) {
        return named(text)
                .or(() -> onlyDay(text))
                .or(() -> onlyMonth(text))
                .or(() -> digits(text))
                .or(() -> parts(text));
    }

    private Optional<DateReading> named(String text) {
        Matcher dayFirst = DAY_MONTH.matcher(text);
        if (dayFirst.matches()) {
            return DateNames.month(dayFirst.group(2))
                    .map(month -> dated(number(dayFirst.group(1)), month, dayFirst.group(3)));
        }
        Matcher monthFirst = MONTH_DAY.matcher(text);
        if (monthFirst.matches()) {
            return DateNames.month(monthFirst.group(1))
                    .map(month -> dated(number(monthFirst.group(2)), month, monthFirst.group(3)));
        }
        Matcher yearFirst = YEAR_MONTH_DAY.matcher(text);
        return yearFirst.matches()
                ? DateNames.month(yearFirst.group(2))
                        .map(month -> dated(number(yearFirst.group(3)), month, yearFirst.group(1)))
                : Optional.empty();
    }

    private DateReading dated(int day, Month month, String year) {
        return years.day(year, month.getValue(), day);
    }

    /** A day of the month alone is asked about. */
    private Optional<DateReading> onlyDay(String text) {
        Matcher matcher = DAY_ONLY.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<LocalDate> days = new ArrayList<>();
        for (int months = -2; months <= 2; months++) {
            LocalDate of = today.withDayOfMonth(1).plusMonths(months);
            DatePurpose.day(of.getYear(), of.getMonthValue(), number(matcher.group(1)))
                    .filter(day -> purpose.allows(day, today))
                    .ifPresent(days::add);
        }
        days.sort((one, other) -> Long.compare(off(one), off(other)));
        return Optional.of(
                days.isEmpty()
                        ? new Unread(Fault.NO_SUCH_DAY)
                        : new Asked(Ambiguity.UNSURE, days.subList(0, Math.min(2, days.size()))));
    }

    private long off(LocalDate day) {
        return Math.abs(day.toEpochDay() - today.toEpochDay());
    }

    private static Optional<DateReading> onlyMonth(String text) {
        Matcher matcher = MONTH_ONLY.matcher(text);
        boolean month = matcher.matches()
                && (matcher.group(1) == null
                        || DateNames.month(matcher.group(1)).isPresent());
        return month ? Optional.of(new Unread(Fault.INCOMPLETE)) : Optional.empty();
    }

    /** Eight digits begin with the year, and so do six; the other way round is asked about. */
    private Optional<DateReading> digits(String text) {
        if (!DIGITS.matcher(text).matches()) {
            return Optional.empty();
        }
        return switch (text.length()) {
            case 8 ->
                Optional.of(either(
                        years.day(text.substring(0, 4), number(text.substring(4, 6)), number(text.substring(6))),
                        years.day(text.substring(4), number(text.substring(2, 4)), number(text.substring(0, 2)))));
            case 6 ->
                Optional.of(either(
                        years.day(text.substring(0, 2), number(text.substring(2, 4)), number(text.substring(4))),
                        years.day(text.substring(4), number(text.substring(2, 4)), number(text.substring(0, 2)))));
            case 4 -> Optional.of(fourDigits(number(text.substring(0, 2)), number(text.substring(2))));
            default -> Optional.of(new Unread(Fault.UNREADABLE));
        };
    }

    /** Day and month, or month and day: asked about, since four digits are a year as well. */
    private DateReading fourDigits(int first, int second) {
        return unsure(years.day(null, second, first), years.day(null, first, second))
                .orElse(new Unread(
                        first >= FIRST_CENTURY && first <= LAST_CENTURY ? Fault.INCOMPLETE : Fault.UNREADABLE));
    }

    /** Those of the readings that are a day, to choose from; empty when none is. */
    private Optional<DateReading> unsure(DateReading... readings) {
        List<LocalDate> days = Stream.of(readings)
                .flatMap(WrittenDays::days)
                .sorted(Comparator.comparingLong(this::off))
                .toList();
        return days.isEmpty() ? Optional.empty() : Optional.of(new Asked(Ambiguity.UNSURE, days));
    }

    private static Stream<LocalDate> days(DateReading reading) {
        if (reading instanceof Read read) {
            return Stream.of(read.day());
        }
        return reading instanceof Asked asked ? asked.days().stream() : Stream.empty();
    }

    private Optional<DateReading> parts(String text) {
        Matcher matcher = PARTS.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String first = matcher.group(1);
        String second = matcher.group(3);
        String third = matcher.group(5);
        boolean dashed = matcher.group(2).contains("-");
        if (third == null) {
            return first.length() > 2
                    ? Optional.empty()
                    : Optional.of(twoNumbers(number(first), number(second), dashed));
        }
        if (dashed && !matcher.group(4).contains("-")) {
            // From one day to another, such as 27-1/2.
            return Optional.empty();
        }
        return Optional.of(threeNumbers(first, number(second), third, dashed));
    }

    /** Day before month; between dashes as often the other way round, which is asked about. */
    private DateReading twoNumbers(int first, int second, boolean dashed) {
        DateReading usual = years.day(null, second, first);
        DateReading other = years.day(null, first, second);
        boolean either = !(usual instanceof Unread) && !(other instanceof Unread) && !usual.equals(other);
        return dashed && either ? unsure(usual, other).orElse(usual) : either(usual, other);
    }

    private DateReading threeNumbers(String first, int second, String third, boolean dashed) {
        if (first.length() > 2) {
            return years.day(first, second, number(third));
        }
        DateReading dayFirst = years.day(third, second, number(first));
        DateReading monthFirst = years.day(third, number(first), second);
        if (third.length() > 2) {
            return either(dayFirst, monthFirst);
        }
        DateReading yearFirst = years.day(first, second, number(third));
        return dashed ? either(yearFirst, dayFirst) : either(dayFirst, monthFirst, yearFirst);
    }

    /** The first reading; where it is no day, or none that is accepted unasked, the others are asked about too. */
    private DateReading either(DateReading usual, DateReading... others) {
        if (usual instanceof Asked) {
            return usual;
        }
        Optional<LocalDate> first = usual instanceof Read read ? Optional.of(read.day()) : Optional.empty();
        List<LocalDate> second = Stream.of(others)
                .filter(Read.class::isInstance)
                .map(reading -> ((Read) reading).day())
                .filter(day -> purpose.takes(day, today))
                .toList();
        if (second.isEmpty() || first.filter(day -> purpose.takes(day, today)).isPresent()) {
            return usual;
        }
        List<LocalDate> days = new ArrayList<>(second);
        first.filter(day -> purpose.allows(day, today)).ifPresent(days::add);
        return new Asked(Ambiguity.UNSURE, days);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
