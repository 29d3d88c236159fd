package se.stegvis.server.attachment;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.attachment.AttachmentRefStore.NamingEntry;
import se.stegvis.server.attachment.Receipts.Receipt;
import se.stegvis.server.database.Ids;
import se.stegvis.shared.record.HomeVisit;

/**
 * Content that was here before the record that names it: its visit waited in quarantine, or another visit had it. No
 * tablet will send it again, so the receipt is written into the record at once.
 */
@Singleton
public class UnclaimedContent {
    private static final String HERE = """
            SELECT named.record_id, named.entry_key, named.case_id, named.sha256
            FROM attachment_name named JOIN attachment here ON here.municipality = named.municipality
              AND here.case_id = named.case_id AND here.sha256 = named.sha256
            WHERE named.municipality = ? AND named.record_id IN (%s)""";

    /** Receipts for what these visits wait for and is here. Asks nothing when none of them waits. */
    public List<Receipt> receipts(Connection connection, int municipality, Collection<HomeVisit> visits)
            throws SQLException {
        Set<NamingEntry> awaited = visits.stream()
                .flatMap(visit -> visit.awaited().stream().map(one -> new NamingEntry(visit.id(), one.key())))
                .collect(Collectors.toSet());
        if (awaited.isEmpty()) {
            return List.of();
        }
        List<UUID> waiting =
                awaited.stream().map(NamingEntry::careRecord).distinct().toList();
        return here(connection, municipality, waiting).stream()
                .filter(one -> awaited.contains(new NamingEntry(one.careRecord(), one.key())))
                .toList();
    }

    private static List<Receipt> here(Connection connection, int municipality, List<UUID> visits) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(String.format(Locale.ROOT, HERE, Ids.marks(visits.size())))) {
            statement.setInt(1, municipality);
            int at = 2;
            for (UUID id : visits) {
                statement.setBytes(at++, Ids.bytes(id));
            }
            List<Receipt> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new Receipt(
                            Ids.id(row, "case_id"),
                            Ids.id(row, "record_id"),
                            row.getString("entry_key"),
                            HexFormat.of().formatHex(row.getBytes("sha256"))));
                }
            }
            return found;
        }
    }
}
