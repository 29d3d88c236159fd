package se.stegvis.server.web.page;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.stegvis.shared.time.SwedishTime;

/** Hours and minutes as a Swedish clock shows them, such as {@code 14:32}. */
final class TimeOfDay {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private TimeOfDay() {}

    static String of(Instant at) {
        return FORM.format(at.atZone(SwedishTime.ZONE));
    }
}
