package se.stegvis.server.mail;

import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.StringJoiner;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.settings.MailSettings;

/** Sends over SMTP, one connection per mail, so that a broken one hurts nobody else. */
@Singleton
class SmtpMailer implements Mailer {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpMailer.class);
    private static final String TIMEOUT_MILLIS = "15000";

    private final MailSettings settings;
    private final LetterWriter letters;
    private final Session session;

    SmtpMailer(MailSettings settings, LetterWriter letters) {
        this.settings = settings;
        this.letters = letters;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(MailSettings settings) {
        String protocol = protocol(settings);
        Properties properties = new Properties();
        for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail." + protocol + "." + timeout, TIMEOUT_MILLIS);
        }
        boolean startTls = settings.tls() == MailSettings.Tls.STARTTLS;
        properties.put("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.put("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        return properties;
    }

    private static String protocol(MailSettings settings) {
        return settings.tls() == MailSettings.Tls.IMPLICIT ? "smtps" : "smtp";
    }

    @Override
    public boolean ready() {
        return settings.configured();
    }

    @Override
    public void send(UUID mail, String to, Digest digest, Instant now) throws NotSent {
        send(mail, to, letters.write(mail, digest), now);
    }

    /** Sends any letter. */
    void send(UUID mail, String to, Letter letter, Instant now) throws NotSent {
        try {
            Message message = message(mail, to, letter, now);
            Transport transport = session.getTransport(protocol(settings));
            try {
                transport.connect(settings.host(), settings.port(), settings.username(), settings.password());
                transport.sendMessage(message, message.getAllRecipients());
            } finally {
                close(transport);
            }
        } catch (MessagingException failed) {
            throw new NotSent(reason(failed), failed instanceof MailConnectException);
        }
    }

    private Message message(UUID mail, String to, Letter letter, Instant now) throws MessagingException {
        StableMessage message = new StableMessage(session, "<" + mail + "@" + settings.messageDomain() + ">");
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        message.setSubject(letter.subject(), "UTF-8");
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    /** The mail is with the server or not by now; a farewell that fails changes nothing. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException unimportant) {
            LOG.debug("The mail server hung up first");
        }
    }

    /**
     * The kinds of failure from the outermost in, and the SMTP codes; never the server's text, which may repeat an address.
     */
    private static String reason(MessagingException failed) {
        StringJoiner reason = new StringJoiner(", ");
        Throwable cause = failed;
        while (cause != null) {
            reason.add(cause.getClass().getSimpleName() + code(cause));
            cause = cause instanceof MessagingException one && one.getNextException() != null
                    ? one.getNextException()
                    : cause instanceof MessagingException ? null : cause.getCause();
        }
        return reason.toString();
    }

    private static String code(Throwable cause) {
        if (cause instanceof SMTPSendFailedException refused) {
            return " " + refused.getReturnCode();
        }
        return cause instanceof SMTPAddressFailedException refused ? " " + refused.getReturnCode() : "";
    }
}
