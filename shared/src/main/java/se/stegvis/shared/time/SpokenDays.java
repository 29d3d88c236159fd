package se.stegvis.shared.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.stegvis.shared.time.DateReading.Ambiguity;
import se.stegvis.shared.time.DateReading.Asked;
import se.stegvis.shared.time.DateReading.Fault;
import se.stegvis.shared.time.DateReading.Read;
import se.stegvis.shared.time.DateReading.Unread;

/** Days as they are spoken: by their distance from today, by weekday and by week (ISO 8601). */
final class SpokenDays {
    private static final Map<String, Integer> NEAR = Map.ofEntries(
            Map.entry("i dag", 0),
            Map.entry("idag", 0),
            Map.entry("today", 0),
            Map.entry("i morgon", 1),
            Map.entry("imorgon", 1),
            Map.entry("i morron", 1),
            Map.entry("imorron", 1),
            Map.entry("tomorrow", 1),
            Map.entry("i overmorgon", 2),
            Map.entry("overmorgon", 2),
            Map.entry("i gar", -1),
            Map.entry("igar", -1),
            Map.entry("yesterday", -1),
            Map.entry("i forrgar", -2),
            Map.entry("forrgar", -2));

    private static final String UNITS = "(dag|dagar|dgr|d|day|days|vecka|veckor|v|v\\.|week|weeks"
            + "|manad|manader|man|man\\.|month|months|ar|year|years)";
    private static final String HALF_YEAR = "(?:om|in) (?:ett halvar|half a year)";
    private static final int HALF_A_YEAR = 6;
    private static final Pattern IN = Pattern.compile("(?:om|in) ([a-z]+|\\d{1,4}) " + UNITS);
    private static final Pattern AGO =
            Pattern.compile("(?:(?:for )?([a-z]+|\\d{1,4}) " + UNITS + " sedan|([a-z]+|\\d{1,4}) " + UNITS + " ago)");
    private static final String WEEK_NUMBER = "(?:v|v\\.|vecka|veckan|w|wk|week) ?(\\d{1,2})(?:[ ,-]+(\\d{4}))?";
    private static final Pattern WEEK = Pattern.compile("(?:([a-z]{2,8})[., ]+(?:i )?)?" + WEEK_NUMBER);
    private static final Pattern WEEK_THEN_DAY = Pattern.compile(WEEK_NUMBER + "[.,]? ([a-z]{2,8})");
    private static final Pattern NAMED_WEEK = Pattern.compile("(?:([a-z]{2,8}) )?(?:i )?"
            + "(nasta v|nasta vecka|next week|denna vecka|den har veckan|har veckan|this week|forra veckan|last week)");
    private static final Pattern ISO_WEEK = Pattern.compile("(\\d{4})-?w(\\d{1,2})(?:-([1-7]))?");
    private static final Pattern WEEKDAY = Pattern.compile("(?:(nasta|next|i|forra|last|denna|this) )?([a-z]{3,9})");

    private final DatePurpose purpose;
    private final LocalDate today;

    SpokenDays(DatePurpose purpose, LocalDate today) {
        this.purpose = purpose;
        this.today = today;
    }

    /** Empty when it is not written so. */
    Optional<DateReading> read(String text) {
        return Optional.ofNullable(NEAR.get(text))
                .map(days -> (DateReading) new Read(today.plusDays(days)))
                .or(() -> distance(text))
                .or(() -> week(text))
                .or(() -> weekday(text));
    }

    private Optional<DateReading> distance(String text) {
        if (text.matches(HALF_YEAR)) {
            return Optional.of(new Read(today.plusMonths(HALF_A_YEAR)));
        }
        Matcher ahead = IN.matcher(text);
        if (ahead.matches()) {
            return off(ahead.group(1), ahead.group(2), 1);
        }
        Matcher back = AGO.matcher(text);
        if (!back.matches()) {
            return Optional.empty();
        }
        return back.group(1) != null ? off(back.group(1), back.group(2), -1) : off(back.group(3), back.group(4), -1);
    }

    private Optional<DateReading> off(String number, String unit, int direction) {
        OptionalInt count = DateNames.number(number);
        if (count.isEmpty()) {
            return Optional.empty();
        }
        LongFunction<LocalDate> plus =
                switch (unit.charAt(0)) {
                    case 'd' -> today::plusDays;
                    case 'v', 'w' -> today::plusWeeks;
                    case 'm' -> today::plusMonths;
                    default -> today::plusYears;
                };
        return Optional.of(new Read(plus.apply((long) direction * count.getAsInt())));
    }

    private Optional<DateReading> week(String text) {
        Matcher iso = ISO_WEEK.matcher(text);
        if (iso.matches()) {
            Optional<DayOfWeek> day =
                    Optional.ofNullable(iso.group(3)).map(Integer::parseInt).map(DayOfWeek::of);
            return Optional.of(week(Integer.parseInt(iso.group(2)), Optional.of(iso.group(1)), day));
        }
        Matcher thenDay = WEEK_THEN_DAY.matcher(text);
        if (thenDay.matches()) {
            return DateNames.weekday(thenDay.group(3))
                    .map(day -> week(
                            Integer.parseInt(thenDay.group(1)),
                            Optional.ofNullable(thenDay.group(2)),
                            Optional.of(day)));
        }
        Matcher named = NAMED_WEEK.matcher(text);
        if (named.matches()) {
            return namedWeek(Optional.ofNullable(named.group(1)), named.group(2));
        }
        Matcher spoken = WEEK.matcher(text);
        if (!spoken.matches()) {
            return Optional.empty();
        }
        Optional<DayOfWeek> day = Optional.ofNullable(spoken.group(1)).flatMap(DateNames::weekday);
        return spoken.group(1) != null && day.isEmpty()
                ? Optional.empty()
                : Optional.of(week(Integer.parseInt(spoken.group(2)), Optional.ofNullable(spoken.group(3)), day));
    }

    /** This week, the next or the last one. */
    private Optional<DateReading> namedWeek(Optional<String> weekday, String name) {
        Optional<DayOfWeek> day = weekday.flatMap(DateNames::weekday);
        if (weekday.isPresent() && day.isEmpty()) {
            return Optional.empty();
        }
        int off = name.startsWith("n") ? 1 : name.startsWith("f") || name.startsWith("l") ? -1 : 0;
        return Optional.of(of(
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(off), day));
    }

    /** A weekday of a week is a day; a week alone offers those of its days that can be meant. */
    private DateReading week(int number, Optional<String> year, Optional<DayOfWeek> day) {
        Optional<LocalDate> monday = year.map(written -> monday(Integer.parseInt(written), number))
                .orElseGet(() -> purpose.nearest(of -> monday(of, number).map(first -> likeliest(first, day)), today)
                        .map(found -> found.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))));
        if (monday.isEmpty()) {
            return new Unread(Fault.NO_SUCH_DAY);
        }
        return of(monday.get(), day);
    }

    private DateReading of(LocalDate first, Optional<DayOfWeek> day) {
        if (day.isPresent()) {
            return new Read(first.with(TemporalAdjusters.nextOrSame(day.get())));
        }
        List<LocalDate> days = IntStream.range(0, 7)
                .mapToObj(first::plusDays)
                .filter(one -> purpose.allows(one, today) && DatePurpose.known(one.getYear()))
                .toList();
        return days.isEmpty() ? purpose.judge(first, today) : new Asked(Ambiguity.WEEK, days);
    }

    /** The day of the week that can be meant at all where some can: a week that has begun is not over. */
    private LocalDate likeliest(LocalDate monday, Optional<DayOfWeek> day) {
        if (day.isPresent()) {
            return monday.with(TemporalAdjusters.nextOrSame(day.get()));
        }
        return purpose == DatePurpose.AHEAD ? monday.plusDays(6) : monday;
    }

    /** Empty when the year has no such week. */
    private static Optional<LocalDate> monday(int year, int week) {
        LocalDate inFirst = LocalDate.of(year, 1, 4);
        long weeks = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inFirst).getMaximum();
        return week < 1 || week > weeks
                ? Optional.empty()
                : Optional.of(inFirst.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(week - 1L));
    }

    private Optional<DateReading> weekday(String text) {
        Matcher matcher = WEEKDAY.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String before = Optional.ofNullable(matcher.group(1)).orElse("");
        boolean last = List.of("i", "forra", "last").contains(before);
        String name = before.equals("i") ? matcher.group(2).replaceFirst("s$", "") : matcher.group(2);
        return DateNames.weekday(name).map(day -> weekday(day, last || purpose == DatePurpose.PAST, before));
    }

    /** Today's own weekday, and "next", can be meant two ways. */
    private DateReading weekday(DayOfWeek day, boolean back, String before) {
        LocalDate near = today.with(back ? TemporalAdjusters.previousOrSame(day) : TemporalAdjusters.nextOrSame(day));
        int week = back ? -7 : 7;
        boolean unsure = List.of("nasta", "next", "forra", "last").contains(before);
        if (near.equals(today)) {
            return before.equals("i")
                    ? new Read(today.plusDays(week))
                    : new Asked(Ambiguity.UNSURE, List.of(today, today.plusDays(week)));
        }
        return unsure
                ? new Asked(
                        Ambiguity.UNSURE, Stream.of(near, near.plusDays(week)).toList())
                : new Read(near);
    }
}
