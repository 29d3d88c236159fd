package se.stegvis.server.attachment;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.attachment.Receipts.Receipt;
import se.stegvis.server.database.Ids;
import se.stegvis.shared.record.Attachment;
import se.stegvis.shared.record.HomeVisit;

/** Which records name which content. Follows the records in the transaction that writes them. */
@Singleton
public class AttachmentRefStore {
    private static final String CONTENTS =
            "SELECT DISTINCT case_id, sha256 FROM attachment_name WHERE municipality = ? AND record_id IN (%s)";

    private static final String FORGET = "DELETE FROM attachment_name WHERE municipality = ? AND record_id IN (%s)";

    private static final String INSERT = """
            INSERT INTO attachment_name (municipality, record_id, entry_key, case_id, sha256)
            VALUES (?, ?, ?, ?, ?)""";

    private static final String NAMING = """
            SELECT record_id, entry_key FROM attachment_name
            WHERE municipality = ? AND case_id = ? AND sha256 = ?""";

    /** The entry of a record that names a content. */
    record NamingEntry(UUID careRecord, String key) {}

    /**
     * Stores the content that these visits name now, in place of what they named before. A few statements, whatever
     * their number.
     */
    public void follow(Connection connection, int municipality, Collection<HomeVisit> visits, Instant now)
            throws SQLException {
        if (visits.isEmpty()) {
            return;
        }
        List<UUID> older = visits.stream()
                .filter(visit -> visit.header().revision() > 1)
                .map(HomeVisit::id)
                .toList();
        Set<Content> touched = new LinkedHashSet<>(contents(connection, municipality, older));
        if (!touched.isEmpty()) {
            forget(connection, municipality, older);
        }
        touched.addAll(insert(connection, municipality, visits));
        NamedMark.set(connection, municipality, touched, now);
    }

    private static List<Content> insert(Connection connection, int municipality, Collection<HomeVisit> visits)
            throws SQLException {
        List<Content> named = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (HomeVisit visit : visits) {
                for (Attachment one : visit.attachments()) {
                    bind(statement, municipality, visit, one);
                    statement.addBatch();
                    named.add(new Content(visit.header().caseId(), one.sha256()));
                }
            }
            if (!named.isEmpty()) {
                statement.executeBatch();
            }
        }
        return named;
    }

    /** The entries that name that content, in its case. */
    List<NamingEntry> naming(Connection connection, int municipality, Content content) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NAMING)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(content.caseId()));
            statement.setBytes(3, content.hash());
            List<NamingEntry> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new NamingEntry(Ids.id(row, "record_id"), row.getString("entry_key")));
                }
            }
            return found;
        }
    }

    /** That the content has arrived, to be written into each of these entries. */
    static List<Receipt> receipts(Content content, List<NamingEntry> naming) {
        return naming.stream()
                .map(entry -> new Receipt(content.caseId(), entry.careRecord(), entry.key(), content.sha256()))
                .toList();
    }

    private static void bind(PreparedStatement statement, int municipality, HomeVisit visit, Attachment named)
            throws SQLException {
        statement.setInt(1, municipality);
        statement.setBytes(2, Ids.bytes(visit.id()));
        statement.setString(3, named.key());
        statement.setBytes(4, Ids.bytes(visit.header().caseId()));
        statement.setBytes(5, HexFormat.of().parseHex(named.sha256()));
    }

    private static List<Content> contents(Connection connection, int municipality, List<UUID> records)
            throws SQLException {
        if (records.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement statement =
                connection.prepareStatement(String.format(Locale.ROOT, CONTENTS, Ids.marks(records.size())))) {
            bindIds(statement, municipality, records);
            List<Content> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String hash = HexFormat.of().formatHex(row.getBytes("sha256"));
                    found.add(new Content(Ids.id(row, "case_id"), hash));
                }
            }
            return found;
        }
    }

    private static void forget(Connection connection, int municipality, List<UUID> records) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(String.format(Locale.ROOT, FORGET, Ids.marks(records.size())))) {
            bindIds(statement, municipality, records);
            statement.executeUpdate();
        }
    }

    private static void bindIds(PreparedStatement statement, int municipality, List<UUID> records) throws SQLException {
        statement.setInt(1, municipality);
        int at = 2;
        for (UUID id : records) {
            statement.setBytes(at++, Ids.bytes(id));
        }
    }
}
