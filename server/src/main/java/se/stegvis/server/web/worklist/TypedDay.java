package se.stegvis.server.web.worklist;

import java.time.LocalDate;
import java.util.Optional;
import se.stegvis.shared.time.DatePurpose;
import se.stegvis.shared.time.DateReader;
import se.stegvis.shared.time.DateReading;

/** A day as it is typed into a form or stands in an address; a browser without a calendar of its own sends any text. */
public final class TypedDay {
    private TypedDay() {}

    /** Empty when it is none, can mean several days or lies far off: the page says so and keeps the text. */
    public static Optional<LocalDate> of(String typed, LocalDate today) {
        return DateReader.read(typed, DatePurpose.ANY, today) instanceof DateReading.Read read
                ? Optional.of(read.day())
                : Optional.empty();
    }

    /** The same for a period of figures, which may begin long ago: a whole date of any year is taken. */
    public static Optional<LocalDate> ofAnyYear(String typed, LocalDate today) {
        DateReading reading = DateReader.read(typed, DatePurpose.ANY, today);
        if (reading instanceof DateReading.Asked asked && asked.ambiguity() == DateReading.Ambiguity.FAR_OFF) {
            return Optional.of(asked.days().get(asked.days().size() - 1));
        }
        return reading instanceof DateReading.Read read ? Optional.of(read.day()) : Optional.empty();
    }
}
