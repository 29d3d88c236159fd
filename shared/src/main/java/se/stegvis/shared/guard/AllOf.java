package se.stegvis.shared.guard;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.shared.definition.LocalizedText;

/** Every one of these. */
public record AllOf(List<Guard> guards) implements Guard {
    /** Nothing must be so. */
    public static final AllOf NOTHING = new AllOf(List.of());

    public AllOf {
        guards = List.copyOf(guards);
    }

    @Override
    public String name() {
        return guards.stream().map(Guard::name).collect(Collectors.joining("&"));
    }

    @Override
    public LocalizedText demand() {
        return guards.isEmpty()
                ? LocalizedText.both(words -> words.sentence("demand.nothing"))
                : LocalizedText.both(words -> words.allOf(
                        guards.stream().map(guard -> words.text(guard.demand())).toList()));
    }

    @Override
    public Stream<LocalizedText> points() {
        return guards.stream().flatMap(Guard::points);
    }

    @Override
    public Stream<Guard> parts() {
        return Stream.concat(Stream.of(this), guards.stream().flatMap(Guard::parts));
    }

    @Override
    public List<UnmetGuard> missing(CaseFile facts, LocalDate on) {
        return guards.stream()
                .flatMap(guard -> guard.missing(facts, on).stream())
                .distinct()
                .toList();
    }
}
