package se.stegvis.shared.process;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A guard for which the definition has a sentence of its own, in the words of those who work with it. What it asks for is
 * the guard's; only what is told when it is not met is the sentence.
 *
 * @param guard what must be so
 * @param say what is told when it is not: what to do, in one plain sentence
 */
public record Said(Guard guard, Phrase say) implements Guard {

    @Override
    public String name() {
        return guard.name();
    }

    @Override
    public Phrase demand() {
        return guard.demand();
    }

    @Override
    public Stream<Guard> parts() {
        return Stream.concat(Stream.of(this), guard.parts());
    }

    @Override
    public List<Missing> missing(CaseFile facts, LocalDate on) {
        return guard.met(facts, on) ? List.of() : List.of(new Missing(name(), say));
    }
}
