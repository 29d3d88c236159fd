package se.stegvis.shared.guard;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.shared.definition.DefinitionFlaw;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.definition.ProcessWording;

/** At least one of these. */
public record AnyOf(List<Guard> guards) implements Guard {
    public AnyOf {
        DefinitionFlaw.unless(guards.size() > 1, "any", "too-few", guards.size());
        guards = List.copyOf(guards);
    }

    @Override
    public String name() {
        return guards.stream().map(Guard::name).collect(Collectors.joining("|"));
    }

    /** Worded so that it cannot be read as a part of its neighbour in an {@link AllOf}. */
    @Override
    public LocalizedText demand() {
        return LocalizedText.both(words -> words.sentence("demand.any", oneOf(words)));
    }

    private String oneOf(ProcessWording words) {
        return words.oneOf(
                guards.stream().map(guard -> words.text(guard.demand())).toList());
    }

    @Override
    public Stream<Guard> parts() {
        return Stream.concat(Stream.of(this), guards.stream().flatMap(Guard::parts));
    }

    @Override
    public List<UnmetGuard> missing(CaseFile facts, LocalDate on) {
        if (guards.stream().anyMatch(guard -> guard.met(facts, on))) {
            return List.of();
        }
        return List.of(
                new UnmetGuard(name(), LocalizedText.both(words -> words.sentence("missing.any", oneOf(words)))));
    }
}
