package se.stegvis.shared.process;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** This may not be so. */
public record Not(Guard guard) implements Guard {

    @Override
    public String name() {
        return "not:" + guard.name();
    }

    @Override
    public Phrase demand() {
        return Phrase.both(words -> words.sentence("demand.not", words.text(guard.demand())));
    }

    @Override
    public Stream<Guard> parts() {
        return Stream.concat(Stream.of(this), guard.parts());
    }

    @Override
    public List<Missing> missing(CaseFile facts, LocalDate on) {
        return guard.met(facts, on)
                ? List.of(new Missing(
                        name(), Phrase.both(words -> words.sentence("missing.not", words.text(guard.demand())))))
                : List.of();
    }
}
