package se.stegvis.server.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
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
        @Pattern(regexp = "https?://[^\\s/]+\\S*", message = "must begin with http:// or https:// and name a host")
        @Setting("address that people write into a browser, for mails, calendars and cookies")
        String publicUrl,

        @Nullable
        @Pattern(regexp = "(?s)\\s*|.{32,}", message = "must have at least 32 random characters")
        @Setting(
                value = "secret that signs logins, the same on all servers of a cluster; without it the file"
                        + " `jwt-secret` of the data folder",
                secret = true)
        String jwtSecret,

        @Nullable
        @Setting(
                value = "32 bytes in base64 that seal client identity, the same on all servers of a cluster;"
                        + " without it the file `data-key` of the data folder",
                secret = true)
        String dataKey,

        @Nullable
        @Pattern(regexp = "(?s).{32,}", message = "must have at least 32 random characters")
        @Setting(value = "token that reads `/prometheus`; without it nobody may", secret = true)
        String metricsToken,

        @Valid DatabaseSettings database,
        @Valid HttpSettings http,
        @Valid LoginSettings login,
        @Valid PasswordSettings password,
        @Valid MailSettings mail,
        @Valid ReminderSettings reminders) {

    /** The secret that all servers of a cluster share, when one is configured. */
    public Optional<String> sharedSecret() {
        return Optional.ofNullable(jwtSecret).filter(secret -> !secret.isBlank());
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
