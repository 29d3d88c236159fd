package se.stegvis.shared.guard;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.stegvis.shared.definition.DefinitionFlaw;
import se.stegvis.shared.definition.DefinitionLimits;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.definition.ProcessWording;

/**
 * So much time has passed since a day in the case.
 *
 * @param since the day
 * @param after how long, for example {@code P10M}
 */
public record TimePassed(DateFact since, Period after) implements Guard {
    public TimePassed {
        DefinitionFlaw.unless(!after.isNegative() && !after.isZero(), "after", "not-positive", after);
        DefinitionFlaw.unless(
                DefinitionLimits.length(after), "after", "period-too-long", after, DefinitionLimits.YEARS);
    }

    @Override
    public String name() {
        return "time:" + since + ":" + after;
    }

    @Override
    public LocalizedText demand() {
        return LocalizedText.both(words -> words.sentence("demand.time." + since, length(words)));
    }

    @Override
    public List<UnmetGuard> missing(CaseFile facts, LocalDate on) {
        Optional<LocalDate> reached = since.in(facts).map(day -> DefinitionLimits.later(day, after));
        if (reached.map(day -> !on.isBefore(day)).orElse(false)) {
            return List.of();
        }
        LocalizedText text = reached.map(
                        day -> LocalizedText.both(words -> words.sentence("missing.time." + since, length(words), day)))
                .orElseGet(() -> LocalizedText.both(words -> words.sentence("missing.time.unknown." + since)));
        return List.of(new UnmetGuard(name(), text));
    }

    private String length(ProcessWording words) {
        return words.allOf(Stream.of(count(words, "month", after.toTotalMonths()), count(words, "day", after.getDays()))
                .flatMap(Optional::stream)
                .toList());
    }

    private static Optional<String> count(ProcessWording words, String unit, long count) {
        String key = "time." + unit + (count == 1 ? "" : "s");
        return count == 0 ? Optional.empty() : Optional.of(words.sentence(key, String.valueOf(count)));
    }
}
