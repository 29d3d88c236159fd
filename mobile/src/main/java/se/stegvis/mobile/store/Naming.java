package se.stegvis.mobile.store;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.Kind;

/** Which content a record names. */
final class Naming {
    private Naming() {}

    /** Named by the server's record, and not with the server. */
    static List<Unsent> unsent(Held held) {
        UUID caseId = held.target().caseId();
        return heard(held)
                .flatMap(visit -> visit.awaited().stream())
                .map(one -> new Unsent(caseId, one))
                .toList();
    }

    /** Named by the server's record, or by what was written here. */
    static Stream<ContentName> of(Held held) {
        Stream<HomeVisit> written =
                isVisit(held) && View.of(held).content() instanceof HomeVisit visit ? Stream.of(visit) : Stream.empty();
        return Stream.concat(heard(held), written)
                .flatMap(visit -> visit.attachments().stream())
                .map(one -> new ContentName(held.target().caseId(), one.sha256()));
    }

    private static Stream<HomeVisit> heard(Held held) {
        return isVisit(held)
                ? held.heard().stream()
                        .map(heard -> Kind.read(held.header(), heard.doc()))
                        .flatMap(one -> one instanceof HomeVisit visit ? Stream.of(visit) : Stream.empty())
                : Stream.empty();
    }

    private static boolean isVisit(Held held) {
        return held.target().kind().equals(Kind.HOME_VISIT.name());
    }
}
