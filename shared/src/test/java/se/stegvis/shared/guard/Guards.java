package se.stegvis.shared.guard;

import java.util.List;
import java.util.stream.Stream;

/** Takes guards apart. */
public final class Guards {
    private Guards() {}

    /** The guard and every guard inside it. */
    public static List<Guard> in(Guard guard) {
        Stream<Guard> inner = Stream.empty();
        if (guard instanceof AllOf all) {
            inner = all.guards().stream();
        } else if (guard instanceof AnyOf any) {
            inner = any.guards().stream();
        } else if (guard instanceof Not not) {
            inner = Stream.of(not.guard());
        } else if (guard instanceof WordedGuard said) {
            inner = Stream.of(said.guard());
        } else if (guard instanceof Implication when) {
            inner = Stream.of(when.premise(), when.then());
        }
        return Stream.concat(Stream.of(guard), inner.flatMap(one -> in(one).stream()))
                .toList();
    }
}
