package se.stegvis.server.mail;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
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

/** The rows of {@code mail}. Each change of state is a compare-and-set: whoever counts 1 row changed has it. */
@Singleton
public class MailQueue {
    /** A server that claimed a mail and gave no sign for so long counts as dead. */
    public static final Duration CLAIM_LASTS = Duration.ofMinutes(15);

    private static final String ADD = """
            INSERT INTO mail (municipality, id, recipient, day, state, next_attempt_at) VALUES (?, ?, ?, ?, 'WAITING', ?)
            ON DUPLICATE KEY UPDATE id = id""";

    private static final String DROP_OLDER = """
            UPDATE mail older JOIN mail newer ON newer.municipality = older.municipality
              AND newer.recipient = older.recipient AND newer.day > older.day
              AND newer.state = 'WAITING' AND newer.next_attempt_at <= ?
            SET older.state = 'DROPPED'
            WHERE older.municipality = ? AND older.state = 'WAITING'""";

    private static final String READY = """
            SELECT id, recipient, day, attempts, state = 'CLAIMED' AS abandoned, repeated FROM mail
            WHERE municipality = ? AND ((state = 'WAITING' AND next_attempt_at <= ?)
              OR (state = 'CLAIMED' AND claimed_at <= ?))
            ORDER BY next_attempt_at LIMIT ?""";

    private static final String CLAIM = """
            UPDATE mail SET state = 'CLAIMED', claimed_at = ?, attempts = attempts + 1, repeated = repeated OR ?
            WHERE municipality = ? AND id = ? AND attempts = ? AND state IN ('WAITING', 'CLAIMED')""";

    private static final String FINISH = """
            UPDATE mail SET state = ?, sent_at = ?, next_attempt_at = ?
            WHERE municipality = ? AND id = ? AND attempts = ? AND state IN ('WAITING', 'CLAIMED')""";

    /** One mail per recipient and day; those already there stay as they are. */
    public void add(Connection tx, int municipality, Collection<UUID> recipients, LocalDate day, Instant from)
            throws SQLException {
        if (recipients.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = tx.prepareStatement(ADD)) {
            for (UUID recipient : recipients) {
                statement.setInt(1, municipality);
                statement.setBytes(2, Ids.bytes(UuidCreator.getTimeOrderedEpoch(from)));
                statement.setBytes(3, Ids.bytes(recipient));
                statement.setObject(4, day);
                statement.setObject(5, Times.utc(from));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** A newer digest contains all that an older one would. */
    public void dropOlder(Connection tx, int municipality, Instant now) throws SQLException {
        try (PreparedStatement statement = tx.prepareStatement(DROP_OLDER)) {
            statement.setObject(1, Times.utc(now));
            statement.setInt(2, municipality);
            statement.executeUpdate();
        }
    }

    /** Mails whose time has come, longest waiting first. */
    public List<WaitingMail> ready(Connection tx, int municipality, Instant now, int limit) throws SQLException {
        List<WaitingMail> ready = new ArrayList<>();
        try (PreparedStatement statement = tx.prepareStatement(READY)) {
            statement.setInt(1, municipality);
            statement.setObject(2, Times.utc(now));
            statement.setObject(3, Times.utc(now.minus(CLAIM_LASTS)));
            statement.setInt(4, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ready.add(new WaitingMail(
                            municipality,
                            Ids.id(row, "id"),
                            Ids.id(row, "recipient"),
                            row.getObject("day", LocalDate.class),
                            row.getInt("attempts"),
                            row.getBoolean("abandoned"),
                            row.getBoolean("repeated")));
                }
            }
        }
        return ready;
    }

    /** True when the mail is now ours to send; its {@code attempts} has become one more. */
    public boolean claim(Connection tx, WaitingMail mail, Instant now) throws SQLException {
        try (PreparedStatement statement = tx.prepareStatement(CLAIM)) {
            statement.setObject(1, Times.utc(now));
            statement.setBoolean(2, mail.abandoned());
            statement.setInt(3, mail.municipality());
            statement.setBytes(4, Ids.bytes(mail.id()));
            statement.setInt(5, mail.attempts());
            return statement.executeUpdate() == 1;
        }
    }

    /** The mail server has accepted it. */
    public boolean sent(Connection tx, WaitingMail mail, int attempts, Instant now) throws SQLException {
        return finish(tx, mail, attempts, MailState.SENT, now, now);
    }

    /** No reminder is left for it. */
    public boolean drop(Connection tx, WaitingMail mail, int attempts, Instant now) throws SQLException {
        return finish(tx, mail, attempts, MailState.DROPPED, null, now);
    }

    /** To be tried again from {@code at}. */
    public boolean retry(Connection tx, WaitingMail mail, int attempts, Instant at) throws SQLException {
        return finish(tx, mail, attempts, MailState.WAITING, null, at);
    }

    /** Given up. */
    public boolean fail(Connection tx, WaitingMail mail, int attempts, Instant now) throws SQLException {
        return finish(tx, mail, attempts, MailState.FAILED, null, now);
    }

    private static boolean finish(
            Connection tx, WaitingMail mail, int attempts, MailState state, Instant sentAt, Instant next)
            throws SQLException {
        try (PreparedStatement statement = tx.prepareStatement(FINISH)) {
            statement.setString(1, state.name());
            statement.setObject(2, sentAt == null ? null : Times.utc(sentAt));
            statement.setObject(3, Times.utc(next));
            statement.setInt(4, mail.municipality());
            statement.setBytes(5, Ids.bytes(mail.id()));
            statement.setInt(6, attempts);
            return statement.executeUpdate() == 1;
        }
    }
}
