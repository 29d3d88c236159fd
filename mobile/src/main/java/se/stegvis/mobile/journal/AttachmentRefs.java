package se.stegvis.mobile.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.mobile.vault.ContentName;
import se.stegvis.shared.record.Attachment;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.PictureRecord;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.sync.Change;

/** Which content a record names. */
final class AttachmentRefs {
    private AttachmentRefs() {}

    /** Named by the server's record, and not with the server. */
    static List<UnsentAttachment> unsent(ReplicaRecord replica) {
        UUID caseId = replica.target().caseId();
        return fromServer(replica)
                .flatMap(visit -> visit.awaited().stream())
                .map(one -> new UnsentAttachment(caseId, one))
                .toList();
    }

    /** Named by the server's record, or by what was written here. */
    static Stream<ContentName> of(ReplicaRecord replica) {
        return Stream.concat(fromServer(replica), fromLocal(replica))
                .flatMap(visit -> visit.attachments().stream())
                .map(one -> new ContentName(replica.target().caseId(), one.sha256()));
    }

    /** As {@link #of(ReplicaRecord)}, without what the server has. */
    static List<Attachment> lacking(ReplicaRecord replica) {
        return Stream.concat(fromServer(replica), fromLocal(replica))
                .flatMap(visit -> visit.awaited().stream())
                .toList();
    }

    /** Named by the server's record, and with the server since when it says. */
    static Map<Attachment, String> received(ReplicaRecord replica) {
        Map<Attachment, String> received = new LinkedHashMap<>();
        fromServer(replica).forEach(visit -> visit.attachments()
                .forEach(one -> visit.received(one).ifPresent(since -> received.put(one, since))));
        return received;
    }

    /** Named by the change itself, as the server reads it when it has nothing else. */
    static List<Attachment> of(Change change) {
        RecordHeader header = new RecordHeader(change.record(), change.caseId(), change.kind(), 0);
        return PictureRecord.KINDS.contains(change.kind())
                        && Kind.read(header, Doc.of(change.set())) instanceof PictureRecord visit
                ? visit.attachments()
                : List.of();
    }

    /** Nothing for a record without changes of one's own, which is as the server has it. */
    private static Stream<PictureRecord> fromLocal(ReplicaRecord replica) {
        return !replica.local().settled()
                        && namesPictures(replica)
                        && RecordView.of(replica).content() instanceof PictureRecord visit
                ? Stream.of(visit)
                : Stream.empty();
    }

    private static Stream<PictureRecord> fromServer(ReplicaRecord replica) {
        return namesPictures(replica)
                ? replica.version().stream()
                        .filter(version -> version.mayHold(PictureRecord.ATTACHMENTS.name()))
                        .map(version -> Kind.read(replica.header(), version.doc()))
                        .flatMap(one -> one instanceof PictureRecord visit ? Stream.of(visit) : Stream.empty())
                : Stream.empty();
    }

    private static boolean namesPictures(ReplicaRecord replica) {
        return PictureRecord.KINDS.contains(replica.target().kind());
    }
}
