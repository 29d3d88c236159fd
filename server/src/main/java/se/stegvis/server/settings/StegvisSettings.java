package se.stegvis.server.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Everything under {@code stegvis}, as the environment (STEGVIS_…), system properties or a configuration file give it. A
 * class takes the part that it needs.
 */
@Introspected
@ConfigurationProperties("stegvis")
public record StegvisSettings(
        @Bindable(defaultValue = "data")
        @Setting("folder of the embedded database and of the keys that the server makes; `--data` sets it")
        Path dataDir,

        @Bindable(defaultValue = "http://localhost:8080")
        @Setting(
                value = "address that people write into a browser, for mails, calendars and cookies",
                example = "https://stegvis.ekdalen.example")
        String publicUrl,

        @Bindable(defaultValue = "8080")
        @Min(0)
        @Max(65_535)
        @Setting("port on which the server listens; `--port` goes before it, 0 takes any free one")
        int port,

        @Bindable(defaultValue = "CONSOLE") @Setting("form of the log: CONSOLE for people, JSON for one object a line")
        LogForm log,

        @Bindable(defaultValue = "INFO") @Setting("least weight of what is logged")
        LogLevel logLevel,

        @Nullable
        @Pattern(regexp = "(?s)\\s*|.{32,}", message = "must have at least 32 random characters")
        @Setting(
                value = "secret that signs logins, the same on all servers of a cluster; without it the file"
                        + " `jwt-secret` of the data folder",
                secret = true,
                example = "32-or-more-random-characters-0123")
        String jwtSecret,

        @Nullable
        @Pattern(regexp = "(?s)\\s*|.{32,}", message = "must have at least 32 random characters")
        @Setting(
                value = "the secret before that one: logins that it signed are taken for an hour after the start;"
                        + " without it the file `jwt-secret-before` of the data folder",
                secret = true,
                example = "32-or-more-random-characters-8901")
        String jwtSecretBefore,

        @Nullable
        @Setting(
                value = "32 bytes in base64 that seal client identity, the same on all servers of a cluster;"
                        + " without it the file `data-key` of the data folder",
                secret = true,
                example = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")
        String dataKey,

        @Nullable
        @Pattern(regexp = "(?s).{32,}", message = "must have at least 32 random characters")
        @Setting(
                value = "token that reads `/prometheus`; without it nobody may",
                secret = true,
                example = "32-or-more-random-characters-4567")
        String metricsToken,

        @Valid DatabaseSettings database,
        @Valid HttpSettings http,
        @Valid TlsSettings tls,
        @Valid LoginSettings login,
        @Valid PasswordSettings password,
        @Valid MailSettings mail,
        @Valid ReminderSettings reminders) {
    private static final int DATA_KEY_BYTES = 32;

    /** The form of the log; logback.xml has an appender of each name. */
    public enum LogForm {
        CONSOLE,
        JSON
    }

    /** The least weight of what is logged. */
    public enum LogLevel {
        TRACE,
        DEBUG,
        INFO,
        WARN,
        ERROR
    }

    public StegvisSettings {
        List<String> wrong = new ArrayList<>();
        dataKeyFinding(dataKey).ifPresent(wrong::add);
        PublicAddress.finding(publicUrl).ifPresent(wrong::add);
        if (!http.isLoopback() && !http.acceptUnencrypted()) {
            protectionFinding(http, tls, publicUrl).ifPresent(wrong::add);
        }
        if (!wrong.isEmpty()) {
            throw new WrongSettings(String.join("\n  ", wrong));
        }
    }

    private static Optional<String> dataKeyFinding(@Nullable String key) {
        if (key == null || key.isBlank()) {
            return Optional.empty();
        }
        String form = "stegvis.data-key (STEGVIS_DATA_KEY) is a value that is not shown: it must be " + DATA_KEY_BYTES
                + " bytes in base64, as 'openssl rand -base64 " + DATA_KEY_BYTES + "' makes them";
        try {
            return Base64.getDecoder().decode(key.strip()).length == DATA_KEY_BYTES
                    ? Optional.empty()
                    : Optional.of(form);
        } catch (IllegalArgumentException unreadable) {
            return Optional.of(form);
        }
    }

    /** Decision 127: what goes over a network is encrypted by us or by a proxy, unless somebody says otherwise by name. */
    private static Optional<String> protectionFinding(HttpSettings http, TlsSettings tls, String publicUrl) {
        String host = "stegvis.http.host (STEGVIS_HTTP_HOST) is '" + http.host() + "', which others than this machine"
                + " can reach";
        if (!tls.configured() && http.trustedProxies().isEmpty()) {
            return Optional.of(host + ", and nothing encrypts what goes over the network. Set"
                    + " stegvis.tls.certificate and stegvis.tls.key, or name the proxy that does it in"
                    + " stegvis.http.trusted-proxies, or leave stegvis.http.host out for 127.0.0.1."
                    + " stegvis.http.accept-unencrypted=true (STEGVIS_HTTP_ACCEPT_UNENCRYPTED) starts all the same");
        }
        if (!publicUrl.regionMatches(true, 0, "https://", 0, "https://".length())) {
            return Optional.of(host + ", but stegvis.public-url (STEGVIS_PUBLIC_URL) is '" + publicUrl
                    + "'. Set it to the https:// address that people write into a browser: links in mails begin with"
                    + " it, and cookies are kept from plain HTTP by it");
        }
        return Optional.empty();
    }

    /** True when others than this machine reach the server and proxies encrypt what goes to it. */
    public boolean leavesTlsToProxies() {
        return !http.isLoopback() && !tls.configured() && !http.acceptUnencrypted();
    }

    /** The secret that all servers of a cluster share, when one is configured. */
    public Optional<String> sharedSecret() {
        return Optional.ofNullable(jwtSecret).filter(secret -> !secret.isBlank());
    }

    /** The secret that was replaced, when it is configured. */
    public Optional<String> formerSecret() {
        return Optional.ofNullable(jwtSecretBefore).filter(secret -> !secret.isBlank());
    }

    /** The data key in base64, when it is configured. */
    public Optional<String> sharedDataKey() {
        return Optional.ofNullable(dataKey).filter(key -> !key.isBlank());
    }

    /** Leaves out the secrets. */
    @Override
    public String toString() {
        return "StegvisSettings[" + dataDir + " " + publicUrl + "]";
    }
}
