package se.stegvis.mobile.sync;

import java.net.URI;
import java.util.Optional;

/**
 * The server of a municipality, and why its certificate is trusted.
 *
 * @param address as {@link ServerAddress} reads it
 * @param authority PEM text of a certificate authority beside those of the device, such as the municipality's own
 * @param fingerprint SHA-256 of the one certificate that is trusted without an authority, its 64 hexadecimal
 *     digits
 */
public record ServerPlace(URI address, Optional<String> authority, Optional<String> fingerprint) {

    /** Trusted when the device trusts its certificate. */
    public static ServerPlace of(URI address) {
        return new ServerPlace(address, Optional.empty(), Optional.empty());
    }

    /** @throws IllegalArgumentException when that text holds no certificate */
    public static void demandAuthority(String pem) {
        ServerTrust.demandAuthority(pem);
    }

    /** Leaves out the certificate. */
    @Override
    public String toString() {
        return "ServerPlace[" + address + "]";
    }
}
