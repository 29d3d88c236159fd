package se.stegvis.shared.guard;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.stegvis.shared.definition.LocalizedText;

/**
 * If one thing is so, the other must be so too; otherwise nothing is asked. For example: whoever is ticked as taking part
 * must be covered by a consent.
 *
 * @param premise when the other is asked for
 * @param then what must be so then
 */
public record Implication(Guard premise, Guard then) implements Guard {

    @Override
    public String name() {
        return "when:" + premise.name() + ":" + then.name();
    }

    @Override
    public LocalizedText demand() {
        return LocalizedText.both(
                words -> words.sentence("demand.when", words.text(premise.demand()), words.text(then.demand())));
    }

    /** Each point of what then must be so, after what it depends on. */
    @Override
    public Stream<LocalizedText> points() {
        return then.points()
                .map(point -> LocalizedText.both(
                        words -> words.sentence("demand.when", words.text(premise.demand()), words.text(point))));
    }

    @Override
    public Stream<Guard> parts() {
        return Stream.concat(Stream.of(this), then.parts());
    }

    @Override
    public List<UnmetGuard> missing(CaseFile facts, LocalDate on) {
        return premise.met(facts, on) ? then.missing(facts, on) : List.of();
    }
}
