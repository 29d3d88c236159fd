package se.stegvis.server.web.process;

import java.time.LocalDate;
import java.util.Locale;
import se.stegvis.shared.process.ProcessDefinition;

/**
 * A version of a process on the list; days as {@code YYYY-MM-DD}.
 *
 * @param coming not valid yet
 * @param used offered to people; false when the municipality has chosen not to use the process
 * @param reviewLate the day on which it was to be looked through has passed
 */
public record ProcessLine(
        String name,
        String key,
        int version,
        String owner,
        String validFrom,
        String reviewBy,
        boolean coming,
        boolean reviewLate,
        boolean used) {

    static ProcessLine of(ProcessDefinition one, Locale language, LocalDate today, boolean used) {
        return new ProcessLine(
                one.name().in(language),
                one.ref().key(),
                one.ref().version(),
                one.owner(),
                one.validFrom().toString(),
                one.reviewBy().toString(),
                one.validFrom().isAfter(today),
                one.reviewBy().isBefore(today),
                used);
    }
}
