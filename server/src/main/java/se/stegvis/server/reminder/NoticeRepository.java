package se.stegvis.server.reminder;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;
import se.stegvis.server.database.Utc;
import se.stegvis.server.mail.WaitingMail;

/** Notices to team leads about mails that could not be delivered. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface NoticeRepository extends QueryRepository {
    /** A notice names an unreachable person once a week, not with every mail. */
    Duration QUIET = Duration.ofDays(7);

    @Query("""
            INSERT INTO mail_notice (municipality, id, mail, about, day, recipient, created_at)
            SELECT :municipality, :id, :mail, :about, :day, :recipient, :now FROM DUAL WHERE NOT EXISTS (
              SELECT 1 FROM mail_notice
              WHERE municipality = :municipality AND recipient = :recipient AND about = :about AND created_at > :since)
            ON DUPLICATE KEY UPDATE mail_notice.id = mail_notice.id""")
    int issue(
            int municipality,
            @Id UUID id,
            @Id UUID mail,
            @Id UUID about,
            LocalDate day,
            @Id UUID recipient,
            @Utc Instant now,
            @Utc Instant since);

    default void issue(WaitingMail mail, Collection<UUID> leads, Instant now) {
        leads.forEach(lead -> issue(
                mail.municipality(),
                UuidCreator.getTimeOrderedEpoch(now),
                mail.id(),
                mail.recipient(),
                mail.day(),
                lead,
                now,
                now.minus(QUIET)));
    }

    @Query("SELECT id, about, day FROM mail_notice WHERE municipality = :municipality AND recipient = :recipient"
            + " ORDER BY created_at DESC LIMIT " + ReminderList.LONGEST)
    List<Notice> of(int municipality, @Id UUID recipient);

    /** @param about whose mail it was */
    @MappedEntity
    record Notice(@Id UUID id, @Id UUID about, LocalDate day) {}
}
