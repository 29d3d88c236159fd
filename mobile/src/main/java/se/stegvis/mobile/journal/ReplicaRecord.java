package se.stegvis.mobile.journal;

import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.KindSpec;
import se.stegvis.shared.record.RecordHeader;

/** Everything this device holds of one record: the version of the server, and the local changes since. */
record ReplicaRecord(RecordTarget target, Optional<ServerVersion> version, LocalChanges local) {

    static ReplicaRecord nothingOf(RecordTarget target) {
        return new ReplicaRecord(target, Optional.empty(), LocalChanges.NOTHING);
    }

    UUID record() {
        return target.record();
    }

    int revision() {
        return version.map(ServerVersion::revision).orElse(0);
    }

    boolean empty() {
        return version.isEmpty() && local.settled();
    }

    ReplicaRecord withVersion(Optional<ServerVersion> next) {
        return new ReplicaRecord(target, next, local);
    }

    ReplicaRecord withLocal(LocalChanges next) {
        return new ReplicaRecord(target, version, next);
    }

    RecordHeader header() {
        return new RecordHeader(target.record(), target.caseId(), target.kind(), revision());
    }

    KindSpec spec() {
        return Kind.read(header(), Doc.EMPTY).spec();
    }

    /** The label that the record's content is sealed together with. */
    String label(String municipality) {
        return municipality + "|" + target.caseId() + "|" + target.record() + "|" + revision();
    }
}
