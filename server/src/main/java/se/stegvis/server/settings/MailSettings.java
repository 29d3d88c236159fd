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
        @Nullable @Setting("the SMTP server; without it no mail is sent")
        String host,

        @Bindable(defaultValue = "587") @Min(1) @Max(65_535) @Setting("port of the SMTP server")
        int port,

        @Bindable(defaultValue = "STARTTLS")
        @Setting("protection of the connection: STARTTLS, IMPLICIT (port 465), or NONE for a server on the same"
                + " machine")
        Tls tls,

        @Nullable @Setting("name for the SMTP login; without it there is none")
        String username,

        @Nullable @Setting(value = "password for the SMTP login", secret = true)
        String password,

        @Nullable
        @Pattern(regexp = "\\s*|[^@\\s]+@[^@\\s]+", message = "must be a mail address")
        @Setting("address that reminders come from; required with `stegvis.mail.host`")
        String from,

        @Nullable @Setting("right part of Message-IDs; without it that of `stegvis.mail.from`")
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
