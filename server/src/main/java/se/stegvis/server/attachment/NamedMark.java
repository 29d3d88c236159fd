package se.stegvis.server.attachment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Times;

/**
 * Since when nobody names a content that is here, so that {@link Tidying} finds it by index. Both a record and a change in
 * quarantine name it. Set again, in the same transaction, whenever one of them came, changed or went.
 *
 * <p>Each time the row of the case is written too. On one database its lock, which everybody takes first, keeps apart who
 * names content and who brings it. Nodes of a cluster share no locks, but of two transactions that wrote one row the later
 * one begins again, and then sees what the other wrote (decision 64).
 */
final class NamedMark {
    /** Kept if it was so before, from now on otherwise; empty when somebody names it. */
    private static final String MARK = """
            UPDATE attachment SET unnamed_since = IF(EXISTS (SELECT 1 FROM attachment_name named
                WHERE named.municipality = attachment.municipality AND named.case_id = attachment.case_id
                  AND named.sha256 = attachment.sha256)
              OR EXISTS (SELECT 1 FROM quarantine_name late
                WHERE late.municipality = attachment.municipality AND late.case_id = attachment.case_id
                  AND late.sha256 = attachment.sha256), NULL, COALESCE(unnamed_since, ?))
            WHERE municipality = ? AND case_id = ? AND sha256 = ?""";

    private static final String RAISE =
            "UPDATE care_case SET naming = naming + 1 WHERE municipality = ? AND case_id IN (%s)";

    private NamedMark() {}

    static void set(Connection connection, int municipality, Collection<Content> contents, Instant now)
            throws SQLException {
        if (contents.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(MARK)) {
            for (Content content : contents) {
                statement.setObject(1, Times.utc(now));
                statement.setInt(2, municipality);
                statement.setBytes(3, Ids.bytes(content.caseId()));
                statement.setBytes(4, content.hash());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        raise(
                connection,
                municipality,
                contents.stream().map(Content::caseId).distinct().toList());
    }

    /** A case that is opened in the same transaction has no row yet, and gets it there. */
    private static void raise(Connection connection, int municipality, List<UUID> cases) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(String.format(Locale.ROOT, RAISE, Ids.marks(cases.size())))) {
            statement.setInt(1, municipality);
            for (int i = 0; i < cases.size(); i++) {
                statement.setBytes(i + 2, Ids.bytes(cases.get(i)));
            }
            statement.executeUpdate();
        }
    }
}
