package se.stegvis.server.attachment;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.attachment.AttachmentRefStore.NamingEntry;
import se.stegvis.server.attachment.Receipts.Receipt;
import se.stegvis.shared.record.PictureRecord;

/**
 * Content that was here before the record that names it: its visit waited in quarantine, or another visit had it. No
 * tablet will send it again, so the receipt is written into the record at once.
 */
@Singleton
public class UnclaimedContent {
    private final AttachmentRefRepository rows;

    UnclaimedContent(AttachmentRefRepository rows) {
        this.rows = rows;
    }

    /** Receipts for what these visits wait for and is here. Asks nothing when none of them waits. */
    public List<Receipt> receipts(int municipality, Collection<PictureRecord> visits) {
        Set<NamingEntry> awaited = visits.stream()
                .flatMap(visit -> visit.awaited().stream()
                        .map(one -> new NamingEntry(visit.id(), visit.header().kind(), one.key())))
                .collect(Collectors.toSet());
        if (awaited.isEmpty()) {
            return List.of();
        }
        List<UUID> waiting =
                awaited.stream().map(NamingEntry::careRecord).distinct().toList();
        return rows.here(municipality, waiting).stream()
                .filter(row -> awaited.contains(new NamingEntry(row.recordId(), row.kind(), row.entryKey())))
                .map(row -> new Receipt(
                        row.caseId(),
                        row.recordId(),
                        row.kind(),
                        row.entryKey(),
                        HexFormat.of().formatHex(row.sha256())))
                .toList();
    }
}
