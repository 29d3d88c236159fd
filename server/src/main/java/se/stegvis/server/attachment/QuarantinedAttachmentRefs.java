package se.stegvis.server.attachment;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.database.Ids;
import se.stegvis.shared.record.Attachment;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.sync.Change;

/**
 * Which content the changes in quarantine name, those that wait and those that were put aside. Follows the quarantine in the
 * transaction that writes it.
 */
@Singleton
public class QuarantinedAttachmentRefs {
    private static final String INSERT = """
            INSERT INTO quarantine_name (municipality, change_id, case_id, sha256, author)
            VALUES (?, ?, ?, ?, ?)""";

    private static final String OF_CHANGE =
            "SELECT case_id, sha256 FROM quarantine_name WHERE municipality = ? AND change_id = ?";

    private static final String HERE = """
            SELECT late.change_id, late.sha256
            FROM quarantine_name late JOIN attachment here ON here.municipality = late.municipality
              AND here.case_id = late.case_id AND here.sha256 = late.sha256
            WHERE late.municipality = ? AND late.change_id IN (%s)""";

    private static final String FORGET = "DELETE FROM quarantine_name WHERE municipality = ? AND change_id = ?";

    private static final String WAITS = """
            SELECT 1 FROM quarantine_name late JOIN quarantine sent ON sent.municipality = late.municipality
              AND sent.id = late.change_id
            WHERE late.municipality = ? AND late.case_id = ? AND late.sha256 = ? AND late.author = ?
              AND sent.settled_at IS NULL LIMIT 1""";

    /**
     * Writes down what these changes name; content that was here unnamed is kept from now on.
     *
     * @param changes judged by nobody: what is not of the right form names nothing
     */
    public void insert(Connection connection, int municipality, UUID author, Collection<Change> changes, Instant now)
            throws SQLException {
        Set<Content> named = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Change change : changes) {
                for (Content content : contents(change)) {
                    statement.setInt(1, municipality);
                    statement.setBytes(2, Ids.bytes(change.id()));
                    statement.setBytes(3, Ids.bytes(content.caseId()));
                    statement.setBytes(4, content.hash());
                    statement.setBytes(5, Ids.bytes(author));
                    statement.addBatch();
                    named.add(content);
                }
            }
            if (!named.isEmpty()) {
                statement.executeBatch();
            }
        }
        NamedMark.set(connection, municipality, named, now);
    }

    private static Set<Content> contents(Change change) {
        Set<Content> named = new HashSet<>();
        RecordHeader header = new RecordHeader(change.record(), change.caseId(), change.kind(), 0);
        if (change.kind().equals(Kind.HOME_VISIT.name())
                && Kind.read(header, Doc.of(change.set())) instanceof HomeVisit visit) {
            visit.attachments().stream()
                    .map(Attachment::sha256)
                    .forEach(sha256 -> named.add(new Content(change.caseId(), sha256)));
        }
        return named;
    }

    /** A record says it from now on; what is not in it is nobody's. */
    public void adopted(Connection connection, int municipality, UUID change, Instant now) throws SQLException {
        List<Content> named = of(connection, municipality, change);
        if (named.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(change));
            statement.executeUpdate();
        }
        NamedMark.set(connection, municipality, named, now);
    }

    private static List<Content> of(Connection connection, int municipality, UUID change) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OF_CHANGE)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(change));
            List<Content> named = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String hash = HexFormat.of().formatHex(row.getBytes("sha256"));
                    named.add(new Content(Ids.id(row, "case_id"), hash));
                }
            }
            return named;
        }
    }

    /** The hashes of the content that these changes name and that is here, by change; a change without such is not there. */
    public Map<UUID, Set<String>> here(Connection connection, int municipality, Collection<UUID> changes)
            throws SQLException {
        Map<UUID, Set<String>> found = new HashMap<>();
        if (changes.isEmpty()) {
            return found;
        }
        try (PreparedStatement statement =
                connection.prepareStatement(String.format(Locale.ROOT, HERE, Ids.marks(changes.size())))) {
            statement.setInt(1, municipality);
            int at = 2;
            for (UUID id : changes) {
                statement.setBytes(at++, Ids.bytes(id));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(Ids.id(row, "change_id"), id -> new HashSet<>())
                            .add(HexFormat.of().formatHex(row.getBytes("sha256")));
                }
            }
        }
        return found;
    }

    /** Does a change of that person which names the content wait? */
    boolean waits(Connection connection, int municipality, Content content, UUID author) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WAITS)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(content.caseId()));
            statement.setBytes(3, content.hash());
            statement.setBytes(4, Ids.bytes(author));
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
