package se.stegvis.server.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/** How mail leaves. Without {@code host} nothing is sent: reminders stay in the app and mails wait. */
@Introspected
@ConfigurationProperties("stegvis.mail")
public record MailSettings(
        @Nullable
        @Pattern(
                regexp = "\\s*|[^\\s/:@]+|[0-9a-fA-F:]*:[0-9a-fA-F:]*:[0-9a-fA-F:]*",
                message = "must be the name or address of a machine and nothing else; its port is stegvis.mail.port")
        @Setting(value = "the SMTP server; without it no mail is sent", example = "smtp.ekdalen.example")
        String host,

        @Bindable(defaultValue = "587") @Min(1) @Max(65_535) @Setting("port of the SMTP server")
        int port,

        @Bindable(defaultValue = "STARTTLS")
        @Setting("protection of the connection: STARTTLS, IMPLICIT (port 465), or NONE for a server on the same"
                + " machine")
        Tls tls,

        @Nullable @Setting(value = "name for the SMTP login; without it there is none", example = "stegvis")
        String username,

        @Nullable
        @Setting(value = "password for the SMTP login", secret = true, example = "a-password-of-the-smtp-server")
        String password,

        @Nullable
        @Pattern(regexp = "\\s*|[^@\\s]+@[^@\\s]+", message = "must be a mail address")
        @Setting(
                value = "address that reminders come from; required with `stegvis.mail.host`",
                example = "stegvis@ekdalen.example")
        String from,

        @Nullable
        @Pattern(regexp = "\\s*|[^\\s@/:]+", message = "must be the name of a domain")
        @Setting(
                value = "right part of Message-IDs; without it that of `stegvis.mail.from`",
                example = "ekdalen.example")
        String domain) {

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
            throw new WrongSettings("stegvis.mail.host (STEGVIS_MAIL_HOST) is set but stegvis.mail.from"
                    + " (STEGVIS_MAIL_FROM) is not; set it to the address that reminders shall come from");
        }
        if (isSet(username) != isSet(password)) {
            throw new WrongSettings("of stegvis.mail.username (STEGVIS_MAIL_USERNAME) and stegvis.mail.password"
                    + " (STEGVIS_MAIL_PASSWORD) only one is set; set both, or neither for a server without a login");
        }
    }

    public boolean configured() {
        return isSet(host);
    }

    /** The right part of Message-IDs; only where mail is configured. */
    public String messageDomain() {
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
