package se.stegvis.server.mail;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/**
 * Mails of accounts, past the queue of reminders: word of what administrators did, and one-time links. Mails a one-time link to its person, at once and past the queue: the link is stored nowhere, so a mail that was not taken
 * is not tried again.
 */
@Singleton
public class LinkMail {
    private final SmtpMailer mailer;
    private final LetterWriter letters;

    LinkMail(SmtpMailer mailer, LetterWriter letters) {
        this.mailer = mailer;
        this.letters = letters;
    }

    /** False when no mail server is configured. */
    public boolean ready() {
        return mailer.ready();
    }

    /** Sends word of a change of an account. @param id of the mail, the same at each try */
    public void tell(UUID id, String to, AccountNotice about, Instant now) throws NotSent {
        mailer.send(id, to, letters.notice(about), now);
    }

    /** Sends the link. @throws NotSent when the mail server has not taken it; the reason holds neither link nor address */
    public void send(String to, String link, Instant now) throws NotSent {
        mailer.send(UuidCreator.getTimeOrderedEpoch(now), to, letters.invitation(link), now);
    }
}
