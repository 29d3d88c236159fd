package se.stegvis.server.attachment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Times;

/**
 * Since when nobody names a content that is here, so that {@link Tidying} finds it by index. Both a record and a change in
 * quarantine name it. Set again, in the same transaction, whenever one of them came, changed or went.
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
    }
}
