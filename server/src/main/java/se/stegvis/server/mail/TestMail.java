package se.stegvis.server.mail;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Map;
import se.stegvis.server.settings.StegvisSettings;

/** A mail that shows whether the settings of mail are right: sent at once, past the queue, and about nobody. */
public final class TestMail {
    /** By the kind of failure, as {@link NotSent} names it. */
    private static final Map<String, String> REMEDIES = Map.of(
            "AuthenticationFailedException",
                    "the server does not take that login; see stegvis.mail.username and stegvis.mail.password",
            "SSLHandshakeException",
                    "its certificate is not trusted or not for that name; see stegvis.mail.host and the certificates"
                            + " that Java trusts (javax.net.ssl.trustStore in STEGVIS_JAVA_OPTS)",
            "SSLException", "it does not speak TLS there; see stegvis.mail.tls and stegvis.mail.port",
            "UnknownHostException", "there is no machine of that name; see stegvis.mail.host",
            "MailConnectException", "nobody answers there; see stegvis.mail.host, stegvis.mail.port and the firewall",
            "SMTPAddressFailedException", "the server does not take mail for that address",
            "SMTPSenderFailedException", "the server does not take mail from that sender; see stegvis.mail.from",
            "AddressException", "that is no mail address");

    private TestMail() {}

    /**
     * @return a sentence that it was sent
     * @throws NotSent with a sentence that says where, what happened and which setting to look at
     */
    public static String send(StegvisSettings settings, String to, Instant now) throws NotSent {
        String where = settings.mail().host() + ":" + settings.mail().port() + " ("
                + settings.mail().tls() + ")";
        if (!settings.mail().configured()) {
            throw new NotSent("no mail server is configured; set stegvis.mail.host (STEGVIS_MAIL_HOST)", false);
        }
        String text = "Det här är ett provmeddelande från Stegvis. / This is a test message from Stegvis.\n\n"
                + settings.publicUrl() + "\n";
        Letter letter = new Letter("Stegvis: provmeddelande / test message", text, "<p>" + text + "</p>");
        try {
            new SmtpMailer(settings.mail(), new LetterWriter(settings))
                    .send(UuidCreator.getTimeOrderedEpoch(now), to, letter, now);
        } catch (NotSent failed) {
            throw new NotSent(
                    where + " did not take the mail: " + remedy(failed.getMessage()) + " [" + failed.getMessage() + "]",
                    failed.unreachable());
        }
        return where + " has taken the mail from " + settings.mail().from();
    }

    private static String remedy(String kinds) {
        // The innermost says most.
        String remedy = "";
        for (String kind : kinds.split(", ")) {
            remedy = REMEDIES.getOrDefault(kind.split(" ")[0], remedy);
        }
        return remedy.isEmpty() ? "see the settings of stegvis.mail and the log of that server" : remedy;
    }
}
