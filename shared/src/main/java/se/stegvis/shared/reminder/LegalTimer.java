package se.stegvis.shared.reminder;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.process.LegalReference;

/**
 * A time that the law sets, as data in {@code legal_timers.properties}: what, how long after the assistance began or an
 * authority answered, which signed records settle it, and in which days the provision is the law.
 *
 * @param after counted from the day it begins with; 31 August and six months is the last of February
 * @param appliedFrom never falls before this day
 * @param settledBy wire names of kinds; one signed record of any of them settles it, none where the record itself says so
 */
public record LegalTimer(
        CaseRule rule, Period after, LocalDate appliedFrom, Set<String> settledBy, LegalReference law) {
    private static final String FILE = "legal_timers.properties";
    private static final List<LegalTimer> FROM_ASSISTANCE = read("timers");
    private static final List<LegalTimer> FROM_ANSWER = read("afterAnswer");

    /** Those that are the law on a day, counted from the day the assistance began. */
    public static List<LegalTimer> on(LocalDate day) {
        return lawOn(FROM_ASSISTANCE, day);
    }

    /** Those that are the law on a day, counted from the day an authority answered. */
    public static List<LegalTimer> afterAnswer(LocalDate day) {
        return lawOn(FROM_ANSWER, day);
    }

    private static List<LegalTimer> lawOn(List<LegalTimer> timers, LocalDate day) {
        return timers.stream().filter(timer -> timer.law().isLaw(day)).toList();
    }

    /** The day it falls, counted from a day. */
    public LocalDate falls(LocalDate begun) {
        LocalDate counted = begun.plus(after);
        return counted.isBefore(appliedFrom) ? appliedFrom : counted;
    }

    private static List<LegalTimer> read(String group) {
        Properties data = new Properties();
        try (InputStream in = LegalTimer.class.getResourceAsStream(FILE)) {
            data.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("resource " + FILE + " cannot be read: build the program again", unreadable);
        }
        return words(data, group).map(name -> of(data, name)).toList();
    }

    private static LegalTimer of(Properties data, String name) {
        LegalReference law = new LegalReference(
                value(data, name + ".statute"),
                value(data, name + ".provision"),
                new LocalizedText(value(data, name + ".about"), Optional.empty()),
                LocalDate.parse(value(data, name + ".validFrom")),
                Optional.ofNullable(data.getProperty(name + ".validTo")).map(LocalDate::parse));
        return new LegalTimer(
                CaseRule.valueOf(value(data, name + ".rule")),
                Period.parse(value(data, name + ".after")),
                LocalDate.parse(value(data, name + ".appliedFrom")),
                data.containsKey(name + ".settledBy")
                        ? words(data, name + ".settledBy").collect(Collectors.toUnmodifiableSet())
                        : Set.of(),
                law);
    }

    private static Stream<String> words(Properties data, String key) {
        return Arrays.stream(value(data, key).split("\\s+"));
    }

    private static String value(Properties data, String key) {
        return Optional.ofNullable(data.getProperty(key))
                .orElseThrow(() -> new IllegalStateException(FILE + " lacks " + key + "; add it"));
    }
}
