package se.stegvis.trials.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Properties;

/** Reads caught mails as a person would, whatever encoding they came in. */
final class Letters {
    private Letters() {}

    /** Subject and all texts of a mail. */
    static String text(String mail) throws IOException {
        try {
            MimeMessage message = message(mail);
            return message.getSubject() + "\n" + text((Part) message);
        } catch (MessagingException unreadable) {
            throw new IOException("a caught mail cannot be read", unreadable);
        }
    }

    /** The part that a mail program without HTML shows, with the subject above. */
    static String plain(String mail) throws IOException {
        String whole = text(mail);
        int html = whole.toLowerCase(java.util.Locale.ROOT).indexOf("<!doctype");
        return html < 0 ? whole : whole.substring(0, html);
    }

    /** How many of the mails contain one of the secrets. */
    static int telling(Collection<String> mails, Collection<String> secrets) throws IOException {
        int telling = 0;
        for (String mail : mails) {
            String read = text(mail);
            telling += secrets.stream().anyMatch(secret -> read.contains(secret)) ? 1 : 0;
        }
        return telling;
    }

    private static MimeMessage message(String mail) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        if (!(content instanceof Multipart parts)) {
            return content.toString();
        }
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            all.append(text(parts.getBodyPart(i))).append('\n');
        }
        return all.toString();
    }
}
