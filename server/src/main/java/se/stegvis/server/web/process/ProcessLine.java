package se.stegvis.server.web.process;

import java.time.LocalDate;
import java.util.Locale;
import se.stegvis.shared.process.ProcessDefinition;

/**
 * A version of a process on the list; days as {@code YYYY-MM-DD}.
 *
 * @param coming not valid yet
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
        boolean reviewLate) {

    static ProcessLine of(ProcessDefinition one, Locale language, LocalDate today) {
        return new ProcessLine(
                one.name().in(language),
                one.ref().key(),
                one.ref().version(),
                one.owner(),
                one.validFrom().toString(),
                one.reviewBy().toString(),
                one.validFrom().isAfter(today),
                one.reviewBy().isBefore(today));
    }
}
