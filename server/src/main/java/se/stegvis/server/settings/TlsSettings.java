package se.stegvis.server.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.nio.file.Path;

/** The certificate with which the server speaks HTTPS itself. Both files are named, or neither. */
@Introspected
@ConfigurationProperties("stegvis.tls")
public record TlsSettings(
        @Nullable
        @Setting(
                value = "PEM file with the server's certificate and those between it and its CA; with it the server"
                        + " speaks HTTPS, and reads both files again when they are replaced",
                example = "/etc/stegvis/tls/fullchain.pem",
                followed = true)
        Path certificate,

        @Nullable
        @Setting(
                value = "PEM file with the private key of that certificate, in the same folder",
                example = "/etc/stegvis/tls/privkey.pem",
                followed = true)
        Path key) {

    public TlsSettings {
        if ((certificate == null) != (key == null)) {
            throw new WrongSettings("of stegvis.tls.certificate (STEGVIS_TLS_CERTIFICATE) and stegvis.tls.key"
                    + " (STEGVIS_TLS_KEY) only one is set; name both PEM files, or neither behind a proxy");
        }
    }

    public boolean configured() {
        return certificate != null;
    }
}
