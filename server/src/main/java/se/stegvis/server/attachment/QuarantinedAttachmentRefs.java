package se.stegvis.server.attachment;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.shared.record.Attachment;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.PictureRecord;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.sync.Change;

/**
 * Which content the changes in quarantine name, those that wait and those that were put aside. Follows the quarantine in the
 * transaction that writes it.
 */
@Singleton
public class QuarantinedAttachmentRefs {
    private final QuarantinedRefRepository rows;
    private final ReferenceTimestamps timestamps;

    QuarantinedAttachmentRefs(QuarantinedRefRepository rows, ReferenceTimestamps timestamps) {
        this.rows = rows;
        this.timestamps = timestamps;
    }

    /**
     * Writes down what these changes name; content that was here unnamed is kept from now on.
     *
     * @param changes judged by nobody: what is not of the right form names nothing
     */
    public void insert(int municipality, UUID author, Collection<Change> changes, Instant now) {
        List<QuarantinedRefRepository.LateRef> refs = changes.stream()
                .flatMap(change -> contents(change).stream()
                        .map(one -> new QuarantinedRefRepository.LateRef(
                                municipality, change.id(), one.caseId(), one.hash(), author)))
                .toList();
        if (!refs.isEmpty()) {
            rows.insert(refs);
        }
        Set<Content> named =
                refs.stream().map(row -> Content.of(row.caseId(), row.sha256())).collect(Collectors.toSet());
        timestamps.refresh(municipality, named, now);
    }

    private static Set<Content> contents(Change change) {
        Set<Content> named = new HashSet<>();
        RecordHeader header = new RecordHeader(change.record(), change.caseId(), change.kind(), 0);
        if (PictureRecord.KINDS.contains(change.kind())
                && Kind.read(header, Doc.of(change.set())) instanceof PictureRecord visit) {
            visit.attachments().stream()
                    .map(Attachment::sha256)
                    .forEach(sha256 -> named.add(new Content(change.caseId(), sha256)));
        }
        return named;
    }

    /** A record says it from now on; what is not in it is nobody's. */
    public void adopted(int municipality, UUID change, Instant now) {
        Set<Content> named = rows.of(municipality, change).stream()
                .map(AttachmentRefRepository.ContentKey::content)
                .collect(Collectors.toSet());
        if (!named.isEmpty()) {
            rows.forget(municipality, change);
            timestamps.refresh(municipality, named, now);
        }
    }

    /** The hashes of the content that these changes name and that is here, by change; a change without such is not there. */
    public Map<UUID, Set<String>> here(int municipality, Collection<UUID> changes) {
        return changes.isEmpty()
                ? Map.of()
                : rows.here(municipality, changes).stream()
                        .collect(Collectors.groupingBy(
                                QuarantinedRefRepository.HereRow::changeId,
                                Collectors.mapping(row -> HexFormat.of().formatHex(row.sha256()), Collectors.toSet())));
    }

    /** Does a change of that person which names the content wait? */
    boolean waits(int municipality, Content content, UUID author) {
        return rows.waiting(municipality, content.caseId(), content.hash(), author) > 0;
    }
}
