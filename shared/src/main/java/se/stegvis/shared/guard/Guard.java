package se.stegvis.shared.guard;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.stegvis.shared.definition.LocalizedText;

/**
 * A condition on a case that is met before something may happen. A closed family: a definition combines these and can
 * express nothing else. Pure; the same on tablet and server.
 */
public sealed interface Guard
        permits AllOf,
                AnyOf,
                Not,
                NeedGroupIn,
                ConsentInForce,
                ConsentRefused,
                ChecklistAnswered,
                RecordSigned,
                DatePassed,
                TimePassed,
                DfaComplete,
                RoleIs,
                Implication,
                WordedGuard {

    /** The name of the guard wherever it is shown. */
    String name();

    /** The condition, as a statement without a full stop. */
    LocalizedText demand();

    /**
     * The condition, point by point, each to be read by itself: in the definition's own sentence where it has one, else
     * as {@link #demand} says it.
     */
    default Stream<LocalizedText> points() {
        return Stream.of(demand());
    }

    /** The conditions that are unmet on that day; empty when the guard is met. */
    List<UnmetGuard> missing(CaseFile facts, LocalDate on);

    /** Itself and all that it is made of: whatever {@link #missing} may name. */
    default Stream<Guard> parts() {
        return Stream.of(this);
    }

    default boolean met(CaseFile facts, LocalDate on) {
        return missing(facts, on).isEmpty();
    }
}
