package se.stegvis.mobile.client;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.stegvis.shared.guard.UnmetGuard;
import se.stegvis.shared.guide.CaseGuide;
import se.stegvis.shared.guide.ProcessGuide;
import se.stegvis.shared.record.Kind;

/** Which records the guide asks for next: those that a way on waits for, then those that belong to the step. */
final class NextKinds {
    private NextKinds() {}

    /** Without repeats, at most so many. */
    static List<NewKind> of(CaseGuide guide, int atMost) {
        ProcessGuide where = guide.guide();
        Stream<String> waitedFor = where.next().stream()
                .flatMap(way -> way.missing().stream())
                .map(UnmetGuard::guard)
                .flatMap(guard -> kind(guard).stream());
        return Stream.concat(waitedFor, where.here().stream().flatMap(step -> step.documents().stream()))
                .flatMap(kind -> NewKind.of(kind).stream())
                .distinct()
                .limit(atMost)
                .toList();
    }

    /** The kind of record that meets a guard of that name. */
    private static Optional<String> kind(String guard) {
        String[] parts = guard.split(":");
        return switch (parts[0]) {
            case "record" -> Optional.of(parts[1]);
            case "consent" -> Optional.of(Kind.CONSENT.name());
            case "need-group" -> Optional.of(Kind.NEED_ASSESSMENT.name());
            case "dfa" -> Optional.of(Kind.DFA_CHAIN.name());
            default -> Optional.empty();
        };
    }
}
