package se.stegvis.server.mail;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import se.stegvis.server.settings.StegvisSettings;
import se.stegvis.shared.text.MessageFormatter;

/** Fills the letter in the bundle with counts, the day, the link and a reference that means nothing to others. */
@Singleton
class LetterWriter {
    private static final int REFERENCE_LENGTH = 8;

    private final ResourceBundle texts = ResourceBundle.getBundle("se.stegvis.server.mail.letter", Locale.ROOT);
    private final String link;

    LetterWriter(StegvisSettings settings) {
        this.link = settings.publicUrl();
    }

    /** The letter with a one-time link; it names nobody. */
    Letter invitation(String oneTimeLink) {
        return new Letter(
                texts.getString("invitation.subject"),
                MessageFormatter.format(texts.getString("invitation.text"), Locale.ROOT, oneTimeLink),
                MessageFormatter.format(texts.getString("invitation.html"), Locale.ROOT, escaped(oneTimeLink)));
    }

    /** The letter that something was done to an account, or needs a second person; it names nobody. */
    Letter notice(AccountNotice about) {
        String key = "notice." + about;
        String own = key + ".subject";
        return new Letter(
                texts.getString(texts.containsKey(own) ? own : "notice.subject"),
                MessageFormatter.format(
                        texts.getString("notice.text"),
                        Locale.ROOT,
                        texts.getString(key),
                        texts.getString(key + ".en"),
                        link),
                MessageFormatter.format(
                        texts.getString("notice.html"),
                        Locale.ROOT,
                        texts.getString(key),
                        texts.getString(key + ".en"),
                        escaped(link)));
    }

    Letter write(UUID mail, Digest digest) {
        return new Letter(texts.getString("subject"), filled("text", mail, digest, link), html(mail, digest));
    }

    private String html(UUID mail, Digest digest) {
        return filled("html", mail, digest, escaped(link));
    }

    private String filled(String key, UUID mail, Digest digest, String shownLink) {
        String id = mail.toString();
        Object[] values = {
            digest.overdue(),
            digest.today(),
            digest.coming(),
            digest.informed(),
            digest.day().toString(),
            shownLink,
            id.substring(id.length() - REFERENCE_LENGTH)
        };
        return MessageFormatter.format(texts.getString(key), Locale.ROOT, values);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
