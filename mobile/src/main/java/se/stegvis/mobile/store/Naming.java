package se.stegvis.mobile.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.shared.record.Attachment;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.sync.Change;

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
        return Stream.concat(heard(held), written(held))
                .flatMap(visit -> visit.attachments().stream())
                .map(one -> new ContentName(held.target().caseId(), one.sha256()));
    }

    /** As {@link #of(Held)}, without what the server has. */
    static List<Attachment> lacking(Held held) {
        return Stream.concat(heard(held), written(held))
                .flatMap(visit -> visit.awaited().stream())
                .toList();
    }

    /** Named by the server's record, and with the server since when it says. */
    static Map<Attachment, String> received(Held held) {
        Map<Attachment, String> received = new LinkedHashMap<>();
        heard(held).forEach(visit -> visit.attachments()
                .forEach(one -> visit.received(one).ifPresent(since -> received.put(one, since))));
        return received;
    }

    /** Named by the change itself, as the server reads it when it has nothing else. */
    static List<Attachment> of(Change change) {
        RecordHeader header = new RecordHeader(change.record(), change.caseId(), change.kind(), 0);
        return change.kind().equals(Kind.HOME_VISIT.name())
                        && Kind.read(header, Doc.of(change.set())) instanceof HomeVisit visit
                ? visit.attachments()
                : List.of();
    }

    private static Stream<HomeVisit> written(Held held) {
        return isVisit(held) && View.of(held).content() instanceof HomeVisit visit ? Stream.of(visit) : Stream.empty();
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
