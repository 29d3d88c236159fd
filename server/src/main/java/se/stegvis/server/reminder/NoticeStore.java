package se.stegvis.server.reminder;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Times;
import se.stegvis.server.mail.WaitingMail;

/** Notices to team leads about mails that could not be delivered. */
final class NoticeStore {
    private static final String GIVE = """
            INSERT INTO mail_notice (municipality, id, mail, about, day, recipient, created_at)
            SELECT ?, ?, ?, ?, ?, ?, ? FROM DUAL WHERE NOT EXISTS (
              SELECT 1 FROM mail_notice
              WHERE municipality = ? AND recipient = ? AND about = ? AND created_at > ?)
            ON DUPLICATE KEY UPDATE mail_notice.id = mail_notice.id""";

    /** A notice names an unreachable person once a week, not with every mail. */
    private static final Duration QUIET = Duration.ofDays(7);

    private static final String LIST = "SELECT id, about, day FROM mail_notice WHERE municipality = ? AND recipient = ?"
            + " ORDER BY created_at DESC LIMIT " + ReminderList.LONGEST;

    private final Connection tx;
    private final int municipality;

    NoticeStore(Connection tx, int municipality) {
        this.tx = tx;
        this.municipality = municipality;
    }

    /** @param about whose mail it was */
    record Notice(UUID id, UUID about, LocalDate day) {}

    void give(WaitingMail mail, Collection<UUID> leads, Instant now) throws SQLException {
        if (leads.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = tx.prepareStatement(GIVE)) {
            for (UUID lead : leads) {
                statement.setInt(1, municipality);
                statement.setBytes(2, Ids.bytes(UuidCreator.getTimeOrderedEpoch(now)));
                statement.setBytes(3, Ids.bytes(mail.id()));
                statement.setBytes(4, Ids.bytes(mail.recipient()));
                statement.setObject(5, mail.day());
                statement.setBytes(6, Ids.bytes(lead));
                statement.setObject(7, Times.utc(now));
                statement.setInt(8, municipality);
                statement.setBytes(9, Ids.bytes(lead));
                statement.setBytes(10, Ids.bytes(mail.recipient()));
                statement.setObject(11, Times.utc(now.minus(QUIET)));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    List<Notice> of(UUID recipient) throws SQLException {
        List<Notice> found = new ArrayList<>();
        try (PreparedStatement statement = tx.prepareStatement(LIST)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(recipient));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(
                            new Notice(Ids.id(row, "id"), Ids.id(row, "about"), row.getObject("day", LocalDate.class)));
                }
            }
        }
        return found;
    }
}
