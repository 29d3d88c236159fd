package se.stegvis.shared.guard;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.stegvis.shared.definition.LocalizedText;

/**
 * A guard for which the definition has a sentence of its own, in the words of those who work with it. The condition is
 * the guard's. The sentence is shown where the guard is a point of its own and when it is not met; inside a
 * sentence with others the guard has the words that are made from it.
 *
 * @param guard what must be so
 * @param say what must be so and, where it helps, what to do, in plain sentences that are true of it met or not
 */
public record WordedGuard(Guard guard, LocalizedText say) implements Guard {

    @Override
    public String name() {
        return guard.name();
    }

    @Override
    public LocalizedText demand() {
        return guard.demand();
    }

    @Override
    public Stream<LocalizedText> points() {
        return Stream.of(say);
    }

    @Override
    public Stream<Guard> parts() {
        return Stream.concat(Stream.of(this), guard.parts());
    }

    @Override
    public List<UnmetGuard> missing(CaseFile facts, LocalDate on) {
        return guard.met(facts, on) ? List.of() : List.of(new UnmetGuard(name(), say));
    }
}
