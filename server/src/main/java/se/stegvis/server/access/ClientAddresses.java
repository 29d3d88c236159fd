package se.stegvis.server.access;

import io.micronaut.http.HttpRequest;
import io.netty.util.NetUtil;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.stegvis.server.settings.HttpSettings;

/**
 * From where a request came. The peer of the connection, unless that is one of {@code stegvis.http.trusted-proxies}:
 * then the last address in the forwarding header that is no such proxy. Each proxy writes its own peer last, so what a
 * client wrote into the header itself stands before and is never looked at. Which header it is must be said ({@code
 * stegvis.http.forwarded-header}), since a proxy leaves the other one as the client wrote it.
 */
@Singleton
public final class ClientAddresses {
    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for\\s*=\\s*(\"[^\"]*\"|[^;,\\s]+)");
    private static final Pattern PORT_AFTER = Pattern.compile("\\[([^\\]]+)\\](?::\\w+)?|([0-9.]+)(?::\\w+)?");

    private final TrustedProxies proxies;
    private final ForwardedHeader header;

    ClientAddresses(TrustedProxies proxies, HttpSettings settings) {
        this.proxies = proxies;
        this.header = settings.isStandardHeader() ? ForwardedHeader.FORWARDED : ForwardedHeader.X_FORWARDED_FOR;
    }

    /** Where proxies write for whom they ask. */
    private enum ForwardedHeader {
        X_FORWARDED_FOR("X-Forwarded-For"),
        /** RFC 7239. */
        FORWARDED("Forwarded");

        private final String name;

        ForwardedHeader(String name) {
            this.name = name;
        }
    }

    /** Empty when only proxies of ours are known: a proxy's address is no person's. */
    public Optional<InetAddress> of(HttpRequest<?> request) {
        InetAddress peer = request.getRemoteAddress().getAddress();
        return peer == null ? Optional.empty() : of(peer, request.getHeaders().getAll(header.name));
    }

    /** @param lines of the forwarding header, in their order */
    Optional<InetAddress> of(InetAddress peer, List<String> lines) {
        if (!proxies.trust(peer)) {
            return Optional.of(peer);
        }
        List<String> hops = new ArrayList<>(List.of(String.join(",", lines).split(",", -1)));
        Collections.reverse(hops);
        for (String hop : hops) {
            Optional<InetAddress> address = address(hop.strip());
            if (address.isEmpty() || !proxies.trust(address.get())) {
                // An address that a proxy of ours could not name ("unknown") is nobody's address either.
                return address;
            }
        }
        return Optional.empty();
    }

    /** An address as it stands in the header, with or without a port; names are never looked up. */
    private Optional<InetAddress> address(String hop) {
        String written = header == ForwardedHeader.FORWARDED ? forPart(hop) : hop;
        Matcher parts = PORT_AFTER.matcher(written);
        String bare = !parts.matches() ? written : parts.group(1) == null ? parts.group(2) : parts.group(1);
        return bare.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(NetUtil.createInetAddressFromIpAddressString(bare));
    }

    private static String forPart(String element) {
        Matcher found = FOR.matcher(element);
        return found.find() ? found.group(1).replace("\"", "") : "";
    }
}
