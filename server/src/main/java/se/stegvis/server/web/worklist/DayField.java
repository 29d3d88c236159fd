package se.stegvis.server.web.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.stegvis.shared.text.VisibleText;
import se.stegvis.shared.time.DatePurpose;
import se.stegvis.shared.time.DateReader;
import se.stegvis.shared.time.DateReading;
import se.stegvis.shared.time.DateReading.Asked;
import se.stegvis.shared.time.DateReading.Read;
import se.stegvis.shared.time.DateReading.Unread;
import se.stegvis.shared.time.DateWords;

/**
 * A day as a person types it into a form of the web, read as on the tablet. Unread text stays in the field with a
 * sentence, and days that can be meant are offered to choose from. The field is one of text, since a browser's own
 * calendar follows the browser's country (decision 106).
 *
 * @param name of the field in the form
 * @param text that stands in it
 * @param day it is read as, or that is chosen; empty while it is not settled
 * @param sentence that stands under it; empty text when nothing is to be said
 * @param choices days that can be meant
 */
public record DayField(String name, String text, Optional<LocalDate> day, String sentence, List<DayChoice> choices) {
    /** Behind the field's name: the name of the choice among the days that can be meant. */
    private static final String CHOICE = "Chosen";
    /** Nobody writes a longer date; more of a text is not repeated. */
    private static final int REPEATED = 30;

    /** A day to choose: {@code value} as {@code 2026-12-04}, {@code label} in words. */
    public record DayChoice(String value, String label) {}

    /** A field whose text is a day already, or empty. */
    public static DayField filled(String name, String text) {
        return new DayField(name, text, Optional.empty(), "", List.of());
    }

    /**
     * As it was sent; a day at most two years off is accepted unasked.
     *
     * @param chosen among the days that can be meant, as {@code 2026-12-04}; empty text when none was
     */
    public static DayField of(String name, String text, String chosen, Names names) {
        DateReading reading = DateReader.read(text, DatePurpose.ANY, names.today());
        if (reading instanceof Read read) {
            return settled(name, read.day());
        }
        if (reading instanceof Asked asked) {
            return asked(name, text, asked, chosen, names);
        }
        String sentence =
                reading instanceof Unread unread ? names.text("day.fault." + unread.fault(), repeated(text)) : "";
        return new DayField(name, text, Optional.empty(), sentence, List.of());
    }

    /** As it was sent for a period of figures, which may begin long ago: a whole date of any year is accepted unasked. */
    public static DayField ofAnyYear(String name, String text, String chosen, Names names) {
        DateReading reading = DateReader.read(text, DatePurpose.ANY, names.today());
        return reading instanceof Asked far && far.ambiguity() == DateReading.Ambiguity.FAR_OFF
                ? settled(name, far.days().get(far.days().size() - 1))
                : of(name, text, chosen, names);
    }

    private static DayField asked(String name, String text, Asked asked, String chosen, Names names) {
        DateWords words = DateWords.of(names.language());
        return asked.days().stream()
                .filter(day -> DateWords.iso(day).equals(chosen))
                .findFirst()
                .map(day -> settled(name, day))
                .orElseGet(() -> new DayField(
                        name,
                        text,
                        Optional.empty(),
                        names.text("day.ask." + asked.ambiguity(), repeated(text)),
                        asked.days().stream()
                                .map(day -> new DayChoice(DateWords.iso(day), words.withWeekday(day)))
                                .toList()));
    }

    private static DayField settled(String name, LocalDate day) {
        return new DayField(name, DateWords.iso(day), Optional.of(day), "", List.of());
    }

    /** The name of the choice in the form. */
    public String choiceName() {
        return name + CHOICE;
    }

    private static String repeated(String text) {
        String line = VisibleText.trimmed(text);
        return line.codePointCount(0, line.length()) > REPEATED
                ? line.substring(0, line.offsetByCodePoints(0, REPEATED)) + "…"
                : line;
    }

    /** Leaves out what was typed. */
    @Override
    public String toString() {
        return "DayField[" + name + ", " + day + "]";
    }
}
