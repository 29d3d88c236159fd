package se.stegvis.shared.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;

/**
 * A duty of a party to give the board information without consent, as data in {@code disclosure_duties.properties}.
 *
 * @param provision as a request cites it, for example {@code förordning 2008:975}
 * @param party who is obliged; {@link Party#OTHER} for those without a key of their own
 * @param information the kinds it comprises; health is none of them
 * @param facts in words, which facts
 * @param source where it was read
 * @param from the first day on which it is the law
 * @param to the last one; empty while it is the law
 * @param confirmedBy the jurist who has confirmed it; empty while nobody has
 */
public record DisclosureDuty(
        String provision,
        Party party,
        Set<InformationKind> information,
        String facts,
        String source,
        LocalDate from,
        Optional<LocalDate> to,
        Optional<String> confirmedBy) {
    private static final String FILE = "disclosure_duties.properties";
    private static final List<DisclosureDuty> ALL = read();

    public DisclosureDuty {
        information = Set.copyOf(information);
    }

    /** Those of the party that are the law on a day. */
    public static List<DisclosureDuty> of(Party party, LocalDate day) {
        return ALL.stream()
                .filter(duty -> duty.party == party && duty.isLaw(day))
                .toList();
    }

    private boolean isLaw(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    private static List<DisclosureDuty> read() {
        Properties data = new Properties();
        try (InputStream in = DisclosureDuty.class.getResourceAsStream(FILE)) {
            data.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("resource " + FILE + " cannot be read: build the program again", unreadable);
        }
        return words(data, "duties").map(name -> of(data, name)).toList();
    }

    private static DisclosureDuty of(Properties data, String name) {
        return new DisclosureDuty(
                value(data, name + ".provision"),
                Party.valueOf(value(data, name + ".party")),
                words(data, name + ".information").map(InformationKind::valueOf).collect(Collectors.toSet()),
                value(data, name + ".facts"),
                value(data, name + ".source"),
                LocalDate.parse(value(data, name + ".validFrom")),
                Optional.ofNullable(data.getProperty(name + ".validTo")).map(LocalDate::parse),
                Optional.ofNullable(data.getProperty(name + ".confirmedBy")));
    }

    private static Stream<String> words(Properties data, String key) {
        return Arrays.stream(value(data, key).split("\\s+"));
    }

    private static String value(Properties data, String key) {
        return Optional.ofNullable(data.getProperty(key))
                .orElseThrow(() -> new IllegalStateException(FILE + " lacks " + key + "; add it"));
    }
}
