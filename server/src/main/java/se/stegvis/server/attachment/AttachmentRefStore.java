package se.stegvis.server.attachment;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.attachment.Receipts.Receipt;
import se.stegvis.shared.record.Attachment;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.PictureRecord;

/** Which records name which content. Follows the records in the transaction that writes them. */
@Singleton
public class AttachmentRefStore {
    private final AttachmentRefRepository rows;
    private final ReferenceTimestamps timestamps;

    AttachmentRefStore(AttachmentRefRepository rows, ReferenceTimestamps timestamps) {
        this.rows = rows;
        this.timestamps = timestamps;
    }

    /** The entry of a record that names a content. */
    record NamingEntry(UUID careRecord, String kind, String key) {}

    /**
     * Stores the content that these visits name now, in place of what they named before. A few statements, whatever
     * their number.
     */
    public void follow(int municipality, Collection<PictureRecord> visits, Instant now) {
        List<UUID> older = visits.stream()
                .filter(visit -> visit.header().revision() > 1)
                .map(CareRecord::id)
                .toList();
        Set<Content> touched = new LinkedHashSet<>();
        if (!older.isEmpty()) {
            rows.contents(municipality, older).forEach(row -> touched.add(row.content()));
        }
        if (!touched.isEmpty()) {
            rows.forget(municipality, older);
        }
        List<AttachmentRefRepository.RefRow> named = visits.stream()
                .flatMap(visit -> visit.attachments().stream().map(one -> row(municipality, visit, one)))
                .toList();
        if (!named.isEmpty()) {
            rows.insert(named);
        }
        named.forEach(row -> touched.add(Content.of(row.caseId(), row.sha256())));
        timestamps.refresh(municipality, touched, now);
    }

    private static AttachmentRefRepository.RefRow row(int municipality, PictureRecord visit, Attachment named) {
        return new AttachmentRefRepository.RefRow(
                municipality,
                visit.id(),
                visit.header().kind(),
                named.key(),
                visit.header().caseId(),
                HexFormat.of().parseHex(named.sha256()));
    }

    /** The entries that name that content, in its case. */
    List<NamingEntry> naming(int municipality, Content content) {
        return rows.naming(municipality, content.caseId(), content.hash()).stream()
                .map(row -> new NamingEntry(row.recordId(), row.kind(), row.entryKey()))
                .toList();
    }

    /** That the content has arrived, to be written into each of these entries. */
    static List<Receipt> receipts(Content content, List<NamingEntry> naming) {
        return naming.stream()
                .map(entry ->
                        new Receipt(content.caseId(), entry.careRecord(), entry.kind(), entry.key(), content.sha256()))
                .toList();
    }
}
