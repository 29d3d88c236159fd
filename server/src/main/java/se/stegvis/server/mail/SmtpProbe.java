package se.stegvis.server.mail;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Optional;
import se.stegvis.server.settings.MailSettings;
import se.stegvis.server.settings.StegvisSettings;

/** A mail that shows whether the settings of mail are right: sent at once, past the queue, and about nobody. */
public final class SmtpProbe {
    private SmtpProbe() {}

    /**
     * Why it was not sent.
     *
     * @param kinds of the failure and SMTP codes, free of addresses; empty text when nothing was tried
     */
    public record MailFailure(MailFault fault, String kinds) {
        @Override
        public String toString() {
            return "MailFailure[" + fault + "]";
        }
    }

    /** Sends it; empty when the mail server has taken it. */
    public static Optional<MailFailure> send(StegvisSettings settings, String to, Instant now) {
        if (!settings.mail().configured()) {
            return Optional.of(new MailFailure(MailFault.NOT_CONFIGURED, ""));
        }
        String text = "Det här är ett provmeddelande från Stegvis. / This is a test message from Stegvis.\n\n"
                + settings.publicUrl() + "\n";
        Letter letter = new Letter("Stegvis: provmeddelande / test message", text, "<p>" + text + "</p>");
        try {
            new SmtpMailer(settings.mail(), new LetterWriter(settings))
                    .send(UuidCreator.getTimeOrderedEpoch(now), to, letter, now);
            return Optional.empty();
        } catch (NotSent failed) {
            return Optional.of(new MailFailure(MailFault.of(failed.getMessage()), failed.getMessage()));
        }
    }

    /** For the person at the terminal: where it went, and that it was taken. */
    public static String taken(MailSettings mail) {
        return where(mail) + " has taken the mail from " + mail.from();
    }

    /** For the person at the terminal: where, what happened and which setting to look at. */
    public static String failed(MailSettings mail, MailFailure failure) {
        return failure.fault() == MailFault.NOT_CONFIGURED
                ? failure.fault().remedy()
                : where(mail) + " did not take the mail: " + failure.fault().remedy() + " [" + failure.kinds() + "]";
    }

    /** The mail server and how it is reached, as {@code smtp.ekdalen.example:587 (STARTTLS)}. */
    public static String where(MailSettings mail) {
        return mail.host() + ":" + mail.port() + " (" + mail.tls() + ")";
    }
}
