package se.stegvis.shared.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Gives dates and times of day the form in which the product shows them, on tablet, paper, web and in mails. No other class
 * does ({@code ArrowsTest} and {@code ArchitectureTest}), so that a date of another year is nowhere shown without its year.
 */
public final class DateWords {
    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Locale language;

    private DateWords(Locale language) {
        this.language = language;
    }

    /** Names of days and months in that language. */
    public static DateWords of(Locale language) {
        return new DateWords(language);
    }

    /** For example {@code 4 december 2026}. */
    public String full(LocalDate date) {
        return format("d MMMM uuuu", date);
    }

    /** For example {@code 4 dec 2026}. */
    public String brief(LocalDate date) {
        return format("d MMM uuuu", date).replace(".", "");
    }

    /** For example {@code fre 4 dec 2026}. */
    public String withWeekday(LocalDate date) {
        return format("EEE d MMM uuuu", date).replace(".", "");
    }

    /** For example {@code fre 4 dec}; with its year when that is another than today's. */
    public String near(LocalDate date, LocalDate today) {
        return date.getYear() == today.getYear() ? format("EEE d MMM", date).replace(".", "") : withWeekday(date);
    }

    /** For example {@code söndag 22 november}: today itself, whose year everybody knows. */
    public String today(LocalDate today) {
        return format("EEEE d MMMM", today);
    }

    /** For example {@code 2026-12-04}. */
    public static String iso(LocalDate date) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(date);
    }

    /** For example {@code 14:30}. */
    public static String hours(LocalTime time) {
        return HOURS.format(time);
    }

    /** The Swedish day and time of an instant, for example {@code 2026-12-04 14:30}. */
    public static String minute(Instant at) {
        return MINUTE.format(at.atZone(SwedishTime.ZONE));
    }

    private String format(String pattern, LocalDate date) {
        return DateTimeFormatter.ofPattern(pattern, language).format(date);
    }
}
