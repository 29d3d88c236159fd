package se.stegvis.shared.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A provision that says who a benefit is for, as data in {@code benefit_rules.properties}. The authority decides; the
 * product says beforehand when an application does not fit.
 *
 * @param provision as a sentence cites it, for example {@code SFB 33 kap. 7 §}
 * @param ages the ages in whole years, the first and the last
 * @param extents the reductions of work ability that it comprises
 * @param permanent whether work ability is to be reduced for good
 * @param facts in words, what it demands
 * @param source where it was read
 * @param from the first day for which it was read
 * @param to the last day on which it is the law; empty while it is
 * @param confirmedBy the jurist who has confirmed it; empty while nobody has
 */
public record BenefitRule(
        String provision,
        Benefit benefit,
        Ages ages,
        Set<WorkAbilityLoss> extents,
        boolean permanent,
        String facts,
        String source,
        LocalDate from,
        Optional<LocalDate> to,
        Optional<String> confirmedBy) {
    private static final String FILE = "benefit_rules.properties";
    private static final List<BenefitRule> ALL = read();

    /**
     * Ages in whole years.
     *
     * @param first the lowest one
     * @param last the highest one; empty for no bound here
     */
    public record Ages(int first, Optional<Integer> last) {
        boolean comprise(int age) {
            return age >= first && last.map(highest -> age <= highest).orElse(true);
        }
    }

    public BenefitRule {
        extents = Set.copyOf(extents);
    }

    /** Those of the benefit that are the law on a day. */
    public static List<BenefitRule> of(Benefit benefit, LocalDate day) {
        return ALL.stream()
                .filter(rule -> rule.benefit == benefit && rule.isLaw(day))
                .toList();
    }

    /** All that are the law on a day. */
    public static List<BenefitRule> on(LocalDate day) {
        return ALL.stream().filter(rule -> rule.isLaw(day)).toList();
    }

    /**
     * Whether the benefit may be for a person of that age.
     *
     * @param extent the reduction of work ability; empty while nobody has said, which fits
     */
    public boolean fits(int age, Optional<WorkAbilityLoss> extent) {
        return ages.comprise(age) && extent.map(extents::contains).orElse(true);
    }

    private boolean isLaw(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    private static List<BenefitRule> read() {
        Properties data = new Properties();
        try (InputStream in = BenefitRule.class.getResourceAsStream(FILE)) {
            data.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("resource " + FILE + " cannot be read: build the program again", unreadable);
        }
        return words(data, "rules").map(name -> of(data, name)).toList();
    }

    private static BenefitRule of(Properties data, String name) {
        return new BenefitRule(
                value(data, name + ".provision"),
                Benefit.valueOf(value(data, name + ".benefit")),
                new Ages(
                        Integer.parseInt(value(data, name + ".firstAge")),
                        Optional.ofNullable(data.getProperty(name + ".lastAge")).map(Integer::valueOf)),
                words(data, name + ".extents")
                        .map(WorkAbilityLoss::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(WorkAbilityLoss.class))),
                Boolean.parseBoolean(value(data, name + ".permanent")),
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
