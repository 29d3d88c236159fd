package se.stegvis.server.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The address that people write into a browser: scheme, host and perhaps a port. Pages and API begin at its root. */
final class PublicAddress {
    private static final int HIGHEST_PORT = 65_535;

    private PublicAddress() {}

    /** A sentence that names what it must not have; empty when it can be used. */
    static Optional<String> finding(String written) {
        return fault(written)
                .map(fault -> "stegvis.public-url (STEGVIS_PUBLIC_URL) is '" + withoutLogin(written) + "': it " + fault
                        + ". Write for example https://stegvis.ekdalen.example, or leave it out for"
                        + " http://localhost:8080.");
    }

    private static Optional<String> fault(String written) {
        try {
            URI read = new URI(written);
            String scheme = read.getScheme();
            if (scheme == null || !scheme.matches("(?i)https?") || read.getHost() == null) {
                return Optional.of("must begin with http:// or https:// and name a host");
            }
            if (read.getRawUserInfo() != null) {
                return Optional.of("holds a login, which would be in every mail");
            }
            if (read.getPort() > HIGHEST_PORT || read.getPort() == 0) {
                return Optional.of("names a port that is none from 1 to " + HIGHEST_PORT);
            }
            return read.getRawPath().matches("/?") && read.getRawQuery() == null && read.getRawFragment() == null
                    ? Optional.empty()
                    : Optional.of("has something after the host, and the server's pages begin at the root");
        } catch (URISyntaxException malformed) {
            return Optional.of("is no address");
        }
    }

    private static String withoutLogin(String written) {
        return written.replaceFirst("//[^/@]*@", "//…@");
    }
}
