package se.stegvis.server.issuer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** An address of a provider may be asked: https, or http on this machine alone. */
public final class ProviderAddress {
    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private ProviderAddress() {}

    static boolean isTrusted(URI address) {
        return address != null
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && ("https".equals(address.getScheme())
                        || "http".equals(address.getScheme()) && OWN_MACHINE.contains(address.getHost()));
    }

    /** As {@link #isTrusted(URI)}, without query and fragment, as an issuer must be (OpenID Connect Discovery 3). */
    public static boolean isIssuer(String written) {
        try {
            URI read = new URI(written);
            return isTrusted(read) && read.getRawQuery() == null && read.getRawFragment() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
