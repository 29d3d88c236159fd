package se.stegvis.server.mail;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Optional;

/**
 * How mail leaves, under {@code stegvis.mail}. Without {@code host} nothing is sent: reminders stay in the app and mails
 * wait.
 *
 * @param host the SMTP server
 * @param port its port
 * @param tls how the connection is protected
 * @param username for SMTP login, with {@code password}; absent where the server asks for none
 * @param from the sender's address; required with {@code host}
 * @param domain the right part of Message-IDs; else that of {@code from}
 */
@ConfigurationProperties("stegvis.mail")
public record MailSettings(
        @Nullable String host,
        @Bindable(defaultValue = "587") int port,
        @Bindable(defaultValue = "STARTTLS") Tls tls,
        @Nullable String username,
        @Nullable String password,
        @Nullable String from,
        @Nullable String domain) {

    /** Protection of the connection. */
    public enum Tls {
        /** In the clear; for a server on the same machine, and for tests. */
        NONE,
        /** Refuses a server that does not offer it. */
        STARTTLS,
        /** From the first byte, port 465. */
        IMPLICIT
    }

    public MailSettings {
        if (isSet(host) && !isSet(from)) {
            throw new IllegalArgumentException("stegvis.mail.host is set but stegvis.mail.from is not;"
                    + " set it to the address that reminders shall come from");
        }
    }

    public boolean configured() {
        return isSet(host);
    }

    String messageDomain() {
        return Optional.ofNullable(domain)
                .filter(MailSettings::isSet)
                .orElseGet(() -> from.substring(from.indexOf('@') + 1));
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    /** Leaves out the password. */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + " " + tls + "]";
    }
}
