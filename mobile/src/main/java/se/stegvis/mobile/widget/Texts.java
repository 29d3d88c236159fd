package se.stegvis.mobile.widget;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import se.stegvis.shared.record.Wording;
import se.stegvis.shared.reminder.ReminderWording;
import se.stegvis.shared.text.MessageFormatter;
import se.stegvis.shared.text.PersonName;
import se.stegvis.shared.time.DateWords;
import se.stegvis.shared.time.SwedishTime;

/** All texts of the tablet in one language, and dates as people there write them. */
public final class Texts {
    /** Times of day are always those of the municipality, whatever the device says. */
    public static final ZoneId ZONE = SwedishTime.ZONE;

    private static final String BUNDLE = "se.stegvis.mobile.texts";

    private final Locale language;
    private final ReminderWording reminders;
    private final ResourceBundle bundle;
    private final Wording wording;
    private final DateWords dates;

    private Texts(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.wording = Wording.of(language);
        this.dates = DateWords.of(language);
        this.reminders = ReminderWording.of(language);
    }

    /** Swedish is the root: any language without a bundle of its own reads Swedish. */
    public static Texts of(Locale language) {
        return new Texts(language);
    }

    /** The sentences about reminders. */
    public ReminderWording reminders() {
        return reminders;
    }

    public Locale language() {
        return language;
    }

    /** Names of fields, choices and kinds, and the sentences of findings. */
    public Wording wording() {
        return wording;
    }

    /** The text with that key, {0} {1} … filled in, of which none turns what stands around it; fails on an unknown key, so that a test sees it. */
    public String get(String key, Object... values) {
        return MessageFormatter.format(bundle.getString(key), language, values);
    }

    /** The text with that key when there is one, for keys that come from data. */
    public Optional<String> optional(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /** For example {@code 4 december 2026}. */
    public String date(LocalDate date) {
        return dates.full(date);
    }

    /** For example {@code 4 dec 2026}. */
    public String briefDate(LocalDate date) {
        return dates.brief(date);
    }

    /** For example {@code fre 4 dec 2026}. */
    public String weekdayAndDate(LocalDate date) {
        return dates.withWeekday(date);
    }

    /** For example {@code fre 4 dec}; with its year when that is another than today's. */
    public String shortDate(LocalDate date, LocalDate today) {
        return dates.near(date, today);
    }

    /** For example {@code söndag 22 november}: the day that it is, whose year everybody knows. */
    public String thisDay(LocalDate today) {
        return dates.today(today);
    }

    /** For example {@code 14:30}. */
    public String time(ZonedDateTime at) {
        return DateWords.hours(at.withZoneSameInstant(ZONE).toLocalTime());
    }

    /** The Swedish day of a moment. */
    public static LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(ZONE).toLocalDate();
    }

    /** Time of day when it is today, otherwise day and time. */
    public String moment(ZonedDateTime at, LocalDate today) {
        ZonedDateTime local = at.withZoneSameInstant(ZONE);
        return local.toLocalDate().equals(today)
                ? time(local)
                : shortDate(local.toLocalDate(), today) + " " + time(local);
    }

    /** The name of a person in a list or a heading: a note that the name is missing, when nothing of it can be seen. */
    public String person(String name) {
        return PersonName.shown(name).orElseGet(() -> get("case.unknown"));
    }

    /**
     * How far off a date is that is not shown itself, in words: today, tomorrow, in 5 days, 3 days late; from a year on in
     * years, with the year.
     */
    public String distance(LocalDate date, LocalDate today) {
        String words = distanceBeside(date, today);
        return years(date, today) == 0 ? words : get("distance.with-year", words, String.valueOf(date.getYear()));
    }

    /** The same beside the date, which says the year. */
    public String distanceBeside(LocalDate date, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, date);
        if (days == 0) {
            return get("distance.today");
        }
        if (days == 1) {
            return get("distance.tomorrow");
        }
        return days > 0
                ? far("distance.in", "distance.in-years", date, today)
                : far("distance.late", "distance.late-years", date, today);
    }

    /** How long ago a day was, beside that day, in words: today, yesterday, 3 days ago. */
    public String sinceBeside(LocalDate day, LocalDate today) {
        return day.equals(today) ? get("distance.today") : far("distance.ago", "distance.ago-years", day, today);
    }

    /** The same, of a day that may have been or may come; none is late. */
    public String awayBeside(LocalDate day, LocalDate today) {
        return day.isAfter(today) ? distanceBeside(day, today) : sinceBeside(day, today);
    }

    /** Nobody reckons with 13,163 days. */
    private String far(String near, String years, LocalDate day, LocalDate today) {
        long whole = years(day, today);
        return whole == 0 ? get(near, Math.abs(ChronoUnit.DAYS.between(today, day))) : get(years, whole);
    }

    private static long years(LocalDate day, LocalDate today) {
        return Math.abs(ChronoUnit.YEARS.between(today, day));
    }
}
