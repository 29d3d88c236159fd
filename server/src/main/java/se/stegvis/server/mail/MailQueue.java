package se.stegvis.server.mail;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The mails that wait. All in the caller's transaction. */
@Singleton
public class MailQueue {
    /** A server that claimed a mail and gave no sign for so long counts as dead. */
    public static final Duration CLAIM_LASTS = Duration.ofMinutes(15);

    private final MailRepository rows;

    MailQueue(MailRepository rows) {
        this.rows = rows;
    }

    /** One mail per recipient and day; those already there stay as they are. */
    public void add(int municipality, Collection<UUID> recipients, LocalDate day, Instant from) {
        if (!recipients.isEmpty()) {
            rows.add(recipients.stream()
                    .map(to -> new MailRepository.NewMail(
                            municipality, UuidCreator.getTimeOrderedEpoch(from), to, day, from))
                    .toList());
        }
    }

    /** A newer digest contains all that an older one would. */
    public void dropOlder(int municipality, Instant now) {
        rows.dropOlder(municipality, now);
    }

    /** Mails whose time has come, longest waiting first. */
    public List<WaitingMail> ready(int municipality, Instant now, int limit) {
        return rows.ready(municipality, now, now.minus(CLAIM_LASTS), limit);
    }

    /** True when the mail is now ours to send; its {@code attempts} has become one more. */
    public boolean claim(WaitingMail mail, Instant now) {
        return rows.claim(mail.municipality(), mail.id(), mail.attempts(), mail.abandoned(), now) == 1;
    }

    /** The mail server has accepted it. */
    public boolean sent(WaitingMail mail, int attempts, Instant now) {
        return finish(mail, attempts, MailState.SENT, Optional.of(now), now);
    }

    /** No reminder is left for it. */
    public boolean drop(WaitingMail mail, int attempts, Instant now) {
        return finish(mail, attempts, MailState.DROPPED, Optional.empty(), now);
    }

    /** To be tried again from {@code at}. */
    public boolean retry(WaitingMail mail, int attempts, Instant at) {
        return finish(mail, attempts, MailState.WAITING, Optional.empty(), at);
    }

    /** Given up. */
    public boolean fail(WaitingMail mail, int attempts, Instant now) {
        return finish(mail, attempts, MailState.FAILED, Optional.empty(), now);
    }

    private boolean finish(WaitingMail mail, int attempts, MailState state, Optional<Instant> sentAt, Instant next) {
        return rows.finish(mail.municipality(), mail.id(), attempts, state, sentAt, next) == 1;
    }
}
