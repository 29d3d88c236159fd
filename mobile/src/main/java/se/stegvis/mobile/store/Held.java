package se.stegvis.mobile.store;

import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.KindSpec;
import se.stegvis.shared.record.RecordHeader;

/** Everything this device holds of one record: what the server said, and what the user did since. */
record Held(Target target, Optional<Heard> heard, Own own) {

    static Held nothingOf(Target target) {
        return new Held(target, Optional.empty(), Own.NOTHING);
    }

    UUID record() {
        return target.record();
    }

    int revision() {
        return heard.map(Heard::revision).orElse(0);
    }

    boolean empty() {
        return heard.isEmpty() && own.settled();
    }

    Held heard(Optional<Heard> next) {
        return new Held(target, next, own);
    }

    Held own(Own next) {
        return new Held(target, heard, next);
    }

    RecordHeader header() {
        return new RecordHeader(target.record(), target.caseId(), target.kind(), revision());
    }

    KindSpec spec() {
        return Kind.read(header(), Doc.EMPTY).spec();
    }

    /** What the record's content is sealed together with. */
    String label(String municipality) {
        return municipality + "|" + target.caseId() + "|" + target.record() + "|" + revision();
    }
}
