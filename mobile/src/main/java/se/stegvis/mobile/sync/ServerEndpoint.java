package se.stegvis.mobile.sync;

import java.net.URI;
import java.util.Optional;

/**
 * The endpoint of a municipality's server, and why its certificate is trusted.
 *
 * @param address as {@link ServerAddress} reads it
 * @param authority PEM text of a certificate authority beside those of the device, such as the municipality's own
 * @param fingerprint SHA-256 of the one certificate that is trusted without an authority, its 64 hexadecimal
 *     digits
 */
public record ServerEndpoint(URI address, Optional<String> authority, Optional<String> fingerprint) {

    /** Trusted when the device trusts its certificate. */
    public static ServerEndpoint of(URI address) {
        return new ServerEndpoint(address, Optional.empty(), Optional.empty());
    }

    /** @throws IllegalArgumentException when that text holds no certificate */
    public static void demandAuthority(String pem) {
        ServerTrust.demandAuthority(pem);
    }

    /** Leaves out the certificate. */
    @Override
    public String toString() {
        return "ServerEndpoint[" + address + "]";
    }
}
