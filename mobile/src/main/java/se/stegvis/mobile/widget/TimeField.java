package se.stegvis.mobile.widget;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.stegvis.shared.time.DateWords;

/** A time of day: one tap for now, or written {@code 14:30}, {@code 1430}, {@code 14.30} or {@code kl 9}. */
public final class TimeField extends TypedLine<LocalTime> {
    private static final Pattern WRITTEN =
            Pattern.compile("(?:klockan|kl\\.?)? ?(\\d{1,2})(?: ?[:.,] ?(\\d{2})| ?(\\d{2}))?(?: ?h)?");
    /** An hour alone may be the beginning of a longer text. */
    private static final int SHORTEST = 3;
    /** The hour that people write for the end of a day. */
    private static final int MIDNIGHT = 24;

    private BooleanSupplier dayGiven = () -> true;
    private boolean ends;

    /** @param now the time the tap sets */
    public TimeField(Supplier<LocalTime> now, Texts texts) {
        super("time-field", "time-unread", texts);
        written().setPromptText(texts.get("time.prompt"));
        written().setPrefColumnCount(5);
        around(List.of(written(), Buttons.secondary(texts.get("time.now"), Icon.CLOCK, () -> set(now.get()))));
    }

    /** The time is one of a day, and nothing without it; call {@link #commit} when that may have changed. */
    public void ofDay(BooleanSupplier given) {
        dayGiven = given;
    }

    /** The time at which something ended: 24:00 is the midnight after it began, and shown as 00:00. */
    public TimeField ofEnd() {
        ends = true;
        return this;
    }

    @Override
    protected Optional<String> lacking() {
        return value().isEmpty() || dayGiven.getAsBoolean() ? Optional.empty() : Optional.of("time-without-day");
    }

    @Override
    protected boolean isWhole(String text) {
        return text.length() >= SHORTEST;
    }

    @Override
    protected String shown(LocalTime time) {
        return DateWords.hours(time);
    }

    @Override
    protected String unreadSentence(String text) {
        return texts.get(isMidnight(text) ? "time.midnight" : "time.unread", text);
    }

    private static boolean isMidnight(String text) {
        Matcher matcher = WRITTEN.matcher(text.toLowerCase(Locale.ROOT));
        return matcher.matches() && hour(matcher) == MIDNIGHT && minute(matcher) == 0;
    }

    private static int hour(Matcher written) {
        return Integer.parseInt(written.group(1));
    }

    private static int minute(Matcher written) {
        String minutes = written.group(2) == null ? written.group(3) : written.group(2);
        return minutes == null ? 0 : Integer.parseInt(minutes);
    }

    @Override
    protected Optional<LocalTime> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int hour = hour(matcher);
        int minute = minute(matcher);
        if (ends && hour == MIDNIGHT && minute == 0) {
            return Optional.of(LocalTime.MIDNIGHT);
        }
        return hour < MIDNIGHT && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
