package se.stegvis.shared.guard;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.stegvis.shared.definition.LocalizedText;

/** This may not be so. */
public record Not(Guard guard) implements Guard {

    @Override
    public String name() {
        return "not:" + guard.name();
    }

    @Override
    public LocalizedText demand() {
        return LocalizedText.both(words -> words.sentence("demand.not", words.text(guard.demand())));
    }

    @Override
    public Stream<Guard> parts() {
        return Stream.concat(Stream.of(this), guard.parts());
    }

    @Override
    public List<UnmetGuard> missing(CaseFile facts, LocalDate on) {
        return guard.met(facts, on)
                ? List.of(new UnmetGuard(
                        name(), LocalizedText.both(words -> words.sentence("missing.not", words.text(guard.demand())))))
                : List.of();
    }
}
