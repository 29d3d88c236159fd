package se.stegvis.shared.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.stegvis.shared.time.DateReading.Ambiguity;
import se.stegvis.shared.time.DateReading.Asked;
import se.stegvis.shared.time.DateReading.Fault;
import se.stegvis.shared.time.DateReading.Nothing;
import se.stegvis.shared.time.DateReading.Read;
import se.stegvis.shared.time.DateReading.Unread;

/**
 * Reads a date as people in Sweden write one: 2026-12-04, 261204, 4/12, 4 dec, den 4 december 2026, fredag, i morgon,
 * om två veckor, v 51; the English words as well. Numbers alone go day before month, and year first where it has four
 * digits or dashes. A text that can mean several days leads to a question, never guessed.
 */
public final class DateReader {
    private static final Pattern LED_IN = Pattern.compile("^(?:(?:den|det|d\\.|d|the|on|pa|nu) )+");
    private static final Pattern WITH_WEEKDAY = Pattern.compile("^([a-z]{2,9})[., ]+(?:den )?(.*\\d.*)$");

    private final DatePurpose purpose;
    private final LocalDate today;

    private DateReader(DatePurpose purpose, LocalDate today) {
        this.purpose = purpose;
        this.today = today;
    }

    /** @param written as typed or pasted; null as nothing */
    public static DateReading read(String written, DatePurpose purpose, LocalDate today) {
        String text = written == null ? "" : DateText.of(written);
        return text.isEmpty() ? new Nothing() : new DateReader(purpose, today).read(text);
    }

    /** The question that a day raises which was picked in a calendar, or the day itself. */
    public static DateReading judge(LocalDate day, DatePurpose purpose, LocalDate today) {
        return purpose.judge(day, today);
    }

    private DateReading read(String text) {
        String date = LED_IN.matcher(text).replaceFirst("");
        DateReading reading = new SpokenDays(purpose, today)
                .read(date)
                .or(() -> withWeekday(date))
                .or(() -> new WrittenDays(purpose, today).read(date))
                .orElseGet(() -> new Unread(Fault.UNREADABLE));
        return reading instanceof Read read ? purpose.judge(read.day(), today) : reading;
    }

    /** The weekday before a date must be that of the date. */
    private Optional<DateReading> withWeekday(String date) {
        Matcher both = WITH_WEEKDAY.matcher(date);
        if (!both.matches()) {
            return Optional.empty();
        }
        return DateNames.weekday(both.group(1))
                .flatMap(weekday ->
                        new WrittenDays(purpose, today).read(both.group(2)).map(reading -> checked(reading, weekday)));
    }

    private static DateReading checked(DateReading reading, DayOfWeek weekday) {
        if (reading instanceof Read read && read.day().getDayOfWeek() != weekday) {
            return new Asked(Ambiguity.WEEKDAY, List.of(read.day()));
        }
        if (reading instanceof Asked asked) {
            List<LocalDate> fitting = asked.days().stream()
                    .filter(day -> day.getDayOfWeek() == weekday)
                    .toList();
            return fitting.size() == 1 ? new Read(fitting.get(0)) : reading;
        }
        return reading;
    }
}
