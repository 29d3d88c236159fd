package se.stegvis.server.mail;

import java.util.Map;

/** The reasons for which a mail is not taken, as far as somebody can do something about them. */
public enum MailFault {
    /** No mail server is configured. */
    NOT_CONFIGURED("no mail server is configured; set stegvis.mail.host (STEGVIS_MAIL_HOST)"),
    /** The login is refused. */
    LOGIN("the server does not take that login; see stegvis.mail.username and stegvis.mail.password"),
    /** Its certificate is not trusted, or for another name. */
    CERTIFICATE("its certificate is not trusted or not for that name; see stegvis.mail.host and the certificates that"
            + " Java trusts (javax.net.ssl.trustStore in STEGVIS_JAVA_OPTS)"),
    /** There is no TLS at that port. */
    TLS("it does not speak TLS there; see stegvis.mail.tls and stegvis.mail.port"),
    /** The host's name is unknown. */
    UNKNOWN_HOST("there is no machine of that name; see stegvis.mail.host"),
    /** Nobody listens there, or a firewall is between. */
    NO_ANSWER("nobody answers there; see stegvis.mail.host, stegvis.mail.port and the firewall"),
    /** The server refuses the recipient. */
    RECIPIENT("the server does not take mail for that address"),
    /** The server refuses the sender. */
    SENDER("the server does not take mail from that sender; see stegvis.mail.from"),
    /** The address is none. */
    ADDRESS("that is no mail address"),
    /** Anything else. */
    OTHER("see the settings of stegvis.mail and the log of that server");

    private static final Map<String, MailFault> KINDS = Map.of(
            "AuthenticationFailedException", LOGIN,
            "SSLHandshakeException", CERTIFICATE,
            "SSLException", TLS,
            "UnknownHostException", UNKNOWN_HOST,
            "MailConnectException", NO_ANSWER,
            "SMTPAddressFailedException", RECIPIENT,
            "SMTPSenderFailedException", SENDER,
            "AddressException", ADDRESS);

    private final String remedy;

    MailFault(String remedy) {
        this.remedy = remedy;
    }

    /** For the person at the terminal. */
    String remedy() {
        return remedy;
    }

    /** @param kinds of the failure as {@link NotSent} names them, the outermost first; the innermost says most */
    static MailFault of(String kinds) {
        MailFault found = OTHER;
        for (String kind : kinds.split(", ")) {
            found = KINDS.getOrDefault(kind.split(" ")[0], found);
        }
        return found;
    }
}
