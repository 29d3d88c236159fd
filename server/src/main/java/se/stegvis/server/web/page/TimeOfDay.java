package se.stegvis.server.web.page;

import java.time.Instant;
import se.stegvis.shared.time.DateWords;
import se.stegvis.shared.time.SwedishTime;

/** Hours and minutes as a Swedish clock shows them, such as {@code 14:32}. */
final class TimeOfDay {
    private TimeOfDay() {}

    static String of(Instant at) {
        return DateWords.hours(at.atZone(SwedishTime.ZONE).toLocalTime());
    }
}
